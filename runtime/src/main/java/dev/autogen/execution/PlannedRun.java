package dev.autogen.execution;

import dev.autogen.migration.Recording;
import dev.autogen.operation.Irreversible;
import dev.autogen.operation.Operation;
import dev.autogen.revision.Direction;
import dev.autogen.revision.RevisionPlan;
import dev.autogen.revision.RevisionStep;
import java.util.ArrayList;
import java.util.List;

/** A plan with the operations of its revisions, all of them recorded before the first one runs. */
final class PlannedRun {

    /** A step and what it does, both ways. */
    record Step(RevisionStep step, Recording recording) {

        List<Operation> operations() {
            return step.direction() == Direction.UP ? recording.upgrade() : recording.downgrade();
        }

        List<Segment> segments() {
            return Segments.of(step, recording);
        }
    }

    private final RevisionPlan plan;
    private final List<Step> steps;

    private PlannedRun(RevisionPlan plan, List<Step> steps) {
        this.plan = plan;
        this.steps = List.copyOf(steps);
    }

    /**
     * @throws UnusableRevisionException if a migration cannot be made or does not say its operations
     */
    static PlannedRun of(RevisionPlan plan, RevisionSource source) {
        List<Step> steps = new ArrayList<>();
        for (RevisionStep step : plan.steps()) {
            Step planned = new Step(step, source.recording(step.revision()));
            if (step.direction() == Direction.DOWN) {
                requireReversible(planned);
            }
            steps.add(planned);
        }
        return new PlannedRun(plan, steps);
    }

    private static void requireReversible(Step planned) {
        for (Operation operation : planned.operations()) {
            if (operation instanceof Irreversible irreversible) {
                throw new IrreversibleRevisionException(planned.step().revision(), irreversible);
            }
        }
    }

    RevisionPlan plan() {
        return plan;
    }

    List<Step> steps() {
        return steps;
    }

    DataLossFinder dataLoss() {
        DataLossFinder finder = new DataLossFinder();
        steps.forEach(step -> finder.add(step.step().revision().id(), step.operations()));
        return finder;
    }
}
