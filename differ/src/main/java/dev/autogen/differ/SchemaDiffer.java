package dev.autogen.differ;

import dev.autogen.operation.Operation;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
     * @throws BlockedChangeException if what is not compared stands in the way and could not be restored
     * @throws NameTakenException if an entity chose a name that something unclaimed has
     */
    public Plan diff(Schema desired, Schema actual, DiffOptions options, ExpressionCanonicalizer canonicalizer) {
        Schema wanted =
                ExtensionNeeds.add(SchemaNormalizer.normalize(ExtensionTypes.asRead(desired, actual), actual), actual);
        AcceptedRenames.Outcome accepted =
                AcceptedRenames.of(wanted, SchemaNormalizer.normalize(actual, Schema.EMPTY), options.renames());
        AcceptedRenames.Outcome renamed =
                ReplacedTypes.aside(wanted, accepted, new Claims(options, accepted.renames())::wouldDrop);
        Claims claims = new Claims(options, renamed.renames());
        Schema existing = FreedSerials.of(wanted, renamed.actual(), claims::wouldDrop);
        List<RenameProposal> proposals =
                RenameProposals.of(wanted, existing, options.renames(), renamed.renames(), claims::wouldDrop);
        CanonicalTexts texts = CanonicalTexts.of(wanted, existing, canonicalizer);
        SchemaChanges changes = SchemaComparator.compare(wanted, existing, texts, claims, renamed.renames());
        ViewQueries.Outcome queries =
                ViewQueries.compare(changes.views(), renamed.operations(), existing, canonicalizer);
        Acceptances.Outcome taken =
                Acceptances.of(NameChooser.name(changes.withViews(queries.views()), proposals), options, claims);
        // what stays because that is accepted may hold a name that something else wants
        SchemaChanges left =
                taken.accepted().isEmpty() ? taken.changes() : NameChooser.name(taken.changes(), proposals);
        SchemaChanges complete = Restatement.complete(wanted, left, options.serverMajor(), claims, texts);
        AuxiliaryPlanner.Outcome auxiliaries = AuxiliaryPlanner.plan(wanted, existing, claims, renamed.renames());
        claims.checkRequests();

        List<PlannedStep> planned = new ArrayList<>(OperationPlanner.plan(complete));
        DependentsOfAuxiliaries own =
                DependentsOfAuxiliaries.of(options.dependents(), auxiliaries, planned, actual, renamed.renames());
        planned.addAll(auxiliaries.steps());
        ViewPlanner.Outcome views =
                ViewPlanner.plan(complete.views(), renamed.operations(), planned, queries.failures());
        DependentsOfViews bystanders = DependentsOfViews.of(own.others(), views, actual);
        DependentPlanner.Outcome dependents =
                DependentPlanner.plan(bystanders.others(), planned, renamed.renames(), existing);
        planned.addAll(dependents.steps());
        List<PlannedStep> steps = DependencySorter.sort(ColumnMoves.dropsLast(planned));
        List<Operation> upgrade = new ArrayList<>(renamed.operations());
        steps.forEach(step -> upgrade.addAll(step.forward()));
        List<Operation> downgrade = new ArrayList<>();
        reversed(steps).forEach(step -> downgrade.addAll(step.backward()));
        reversed(renamed.operations()).forEach(one -> downgrade.addAll(one.reverse()));
        List<ObjectName> unclaimed = claims.unclaimed();
        List<String> notes = new ArrayList<>(texts.notes());
        notes.addAll(claims.notes());
        notes.addAll(dependents.notes());
        notes.addAll(taken.notes());
        notes.addAll(views.notes());
        return new Plan(
                Absorption.absorb(own.upgrade(auxiliaries.upgrade(bystanders.upgrade(views.upgrade(upgrade))))),
                Absorption.absorb(
                        own.downgrade(auxiliaries.downgrade(bystanders.downgrade(views.downgrade(downgrade))))),
                withoutAccepted(proposals, taken.accepted()),
                unclaimed,
                taken.differences(),
                taken.accepted(),
                notes);
    }

    /** What the team lives with is neither dropped nor added, so it is no rename. */
    private static List<RenameProposal> withoutAccepted(List<RenameProposal> proposals, List<Difference> accepted) {
        Set<ObjectName> objects = accepted.stream().map(Difference::object).collect(Collectors.toSet());
        return proposals.stream()
                .filter(one -> !objects.contains(one.old()) && !objects.contains(one.renamed()))
                .toList();
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
