package dev.autogen.execution;

import dev.autogen.revision.RevisionPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * The revisions that the log says are half run.
 *
 * @param log the log's name, as SQL
 */
record UnfinishedRuns(List<HalfRun> halfRuns, String log) {

    UnfinishedRuns {
        halfRuns = List.copyOf(halfRuns);
    }

    /** Returns those segments of a revision that have not been run yet, in their order. */
    List<Segment> of(List<Segment> segments) {
        List<Segment> unfinished = new ArrayList<>(segments);
        for (HalfRun halfRun : halfRuns) {
            if (segments.stream().anyMatch(halfRun::finished)
                    && !halfRun.checksum().equals(segments.get(0).checksum())) {
                throw new HalfRunException(halfRun, HalfRunSentences.changed(halfRun, log));
            }
            unfinished.removeIf(halfRun::finished);
        }
        return unfinished;
    }

    /** Fails if the plan leaves one as it is: what was begun must be finished first, the same way, by whatever runs next. */
    void requireContinuedBy(RevisionPlan plan) {
        for (HalfRun halfRun : halfRuns) {
            boolean goesOn = plan.steps().stream()
                    .anyMatch(step ->
                            step.revision().id().equals(halfRun.revision()) && step.direction() == halfRun.direction());
            if (!goesOn && !halfRun.leftNothing()) {
                throw new HalfRunException(halfRun, HalfRunSentences.unfinished(halfRun));
            }
        }
    }
}
