package dev.autogen.differ;

import dev.autogen.operation.Operation;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds what leads from one schema to another.
 *
 * <pre>{@code
 * Plan plan = new SchemaDiffer().diff(desired, actual, DiffOptions.forServer(17), ExpressionCanonicalizer.TEXT);
 * }</pre>
 *
 * The same schemas give the same plan, whatever order their objects were given in.
 */
public final class SchemaDiffer {

    /**
     * Returns the plan that makes the actual schema the desired one, and the way back.
     *
     * @param desired what the entities ask for
     * @param actual what the database or the history has; every constraint and index in it has a name
     * @param canonicalizer is asked at most once about expressions, and once about queries
     * @throws DecisionException if an option decides about something that is not there
     * @throws NameTakenException if an entity chose a name that something unclaimed has
     */
    public Plan diff(Schema desired, Schema actual, DiffOptions options, ExpressionCanonicalizer canonicalizer) {
        Schema wanted = SchemaNormalizer.normalize(desired);
        AcceptedRenames.Outcome renamed =
                AcceptedRenames.of(wanted, SchemaNormalizer.normalize(actual), options.renames());
        Schema existing = renamed.actual();
        Claims claims = new Claims(options, renamed.renames());
        List<RenameProposal> proposals =
                RenameProposals.of(wanted, existing, options.renames(), renamed.renames(), claims::wouldDrop);
        CanonicalTexts texts = CanonicalTexts.of(wanted, existing, canonicalizer);
        SchemaChanges changes = SchemaComparator.compare(wanted, existing, texts, claims, renamed.renames());
        SchemaChanges complete =
                Restatement.complete(NameChooser.name(changes, proposals), options.serverMajor(), claims);
        AuxiliaryPlanner.Outcome auxiliaries =
                AuxiliaryPlanner.plan(wanted.auxiliaries(), existing.auxiliaries(), claims);
        claims.checkRequests();

        List<PlannedStep> planned = new ArrayList<>(OperationPlanner.plan(complete));
        planned.addAll(auxiliaries.steps());
        List<PlannedStep> steps = DependencySorter.sort(planned);
        List<Operation> upgrade = new ArrayList<>(renamed.operations());
        steps.forEach(step -> upgrade.addAll(step.forward()));
        List<Operation> downgrade = new ArrayList<>();
        reversed(steps).forEach(step -> downgrade.addAll(step.backward()));
        reversed(renamed.operations()).forEach(one -> downgrade.addAll(one.reverse()));
        ViewPlanner.Outcome whole =
                ViewPlanner.around(changes.views(), upgrade, downgrade, existing, canonicalizer);
        List<ObjectName> unclaimed = claims.unclaimed();
        List<String> notes = new ArrayList<>(texts.notes());
        notes.addAll(claims.notes());
        notes.addAll(whole.notes());
        return new Plan(
                Absorption.absorb(auxiliaries.upgrade(whole.upgrade())),
                Absorption.absorb(auxiliaries.downgrade(whole.downgrade())),
                proposals,
                unclaimed,
                notes);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
