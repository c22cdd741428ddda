package dev.autogen.workflow;

import dev.autogen.differ.BlockedChangeException;
import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.DropRequests;
import dev.autogen.project.AcceptFile;
import dev.autogen.revision.Revision;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Scan;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The entities and what they are compared with.
 *
 * @param entities without what the filter hides
 * @param replay whether the other one is what the history makes
 * @param occupied the namespaces that hold what no operation drops
 */
record ComparedPair(
        Workspace workspace,
        EntityModel entities,
        Actual actual,
        boolean replay,
        ComparedNamespaces compared,
        Set<String> occupied,
        ExpressionCanonicalizer canonicalizer) {

    /** Compares the entities with what the other one has. */
    Comparison compare(Scan found, CompareOptions options, Questions questions) {
        return compare(found, found.dependents(), options, questions, List.of());
    }

    /**
     * Tells what a revision would do; what stands in the way of that and could not be restored is a note.
     *
     * @param notRun the revisions that the other one has not had: what they drop is still there, and theirs to drop
     */
    Comparison report(Scan found, CompareOptions options, Questions questions, List<Revision> notRun) {
        try {
            return compare(found, found.dependents(), options, questions, notRun);
        } catch (BlockedChangeException blocked) {
            return compare(found, List.of(), options, questions, notRun).withNote(String.valueOf(blocked.getMessage()));
        }
    }

    /** Tells what differs, and no more: what stands in the way of a change does not stop it. */
    Comparison differences(Scan found, CompareOptions options) {
        return compare(found, List.of(), options, Questions.NOBODY, List.of());
    }

    private Comparison compare(
            Scan found, List<Dependent> inTheWay, CompareOptions options, Questions questions, List<Revision> notRun) {
        History history = workspace.history();
        AcceptFile accept = AcceptFile.of(workspace.settings());
        String namespace = actual.defaultNamespace();
        Set<ObjectName> made = history.made(namespace, notRun);
        Auxiliaries.Sides sides = Auxiliaries.of(history, replay ? null : actual.database(), entities.scan(), found);
        DiffOptions diff = DiffOptions.forServer(actual.major())
                .withRenames(options.decisions(namespace))
                .withMade(made)
                .withDrops(DropRequests.parse(options.drops(), namespace))
                .withDependents(inTheWay)
                .withOccupied(occupied);
        DiffOptions all = options.dropUnclaimed() ? diff.droppingUnclaimed(compared.configured()) : diff;
        return Comparison.of(
                new Comparison.Party(sides.desired(), entities.subject()),
                new Comparison.Party(sides.actual(), subject()),
                all.withAcceptances(Accepting.acceptances(accept, namespace)),
                accept,
                canonicalizer,
                questions,
                HibernateVersions.of(history, entities),
                namespace,
                compared.all());
    }

    private Subject subject() {
        return new Subject(
                replay ? "history" : "database",
                actual.description(),
                Map.of("postgresql", Integer.toString(actual.major())));
    }
}
