package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.DropRequests;
import dev.autogen.differ.RenameDecisions;
import dev.autogen.execution.DatabaseState;
import dev.autogen.project.AcceptFile;
import dev.autogen.revision.Revision;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Scan;
import dev.autogen.workflow.CompareOptions.Against;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the entities and what they are compared with, and compares them. */
final class Compare {

    private final Workspace workspace;
    private final Questions questions;

    Compare(Workspace workspace, Questions questions) {
        this.workspace = workspace;
        this.questions = questions;
    }

    /**
     * Returns the comparison.
     *
     * @param forRevision whether a revision is to be written: then a database that is compared by default must be at head
     */
    Comparison run(CompareOptions options, boolean forRevision) {
        AcceptFile accept = AcceptFile.of(workspace.settings());
        History history = workspace.history();
        boolean replay = options.against() == Against.HISTORY
                || (options.against() == Against.DEFAULT && !workspace.hasDatabase());
        Actual database = replay ? workspace.replay(history) : workspace.database();
        workspace
                .narrator()
                .say("Comparing the entities of " + workspace.modelName() + " with " + database.description());
        if (forRevision && !replay && options.against() == Against.DEFAULT) {
            requireAtHead(database.database(), history);
        }
        EntityModel entities = workspace.entities(database.major(), database.defaultNamespace());
        Set<ObjectName> made = history.made(database.defaultNamespace());
        ComparedNamespaces compared = ComparedNamespaces.of(
                workspace.settings().database().schemas(), entities.scan().schema(), made, database.defaultNamespace());
        List<String> namespaces = compared.all();
        Scan read = database.read(namespaces);
        SchemaFilter.Shown found = workspace.filter().shown(read, database.defaultNamespace());
        SchemaFilter.Shown wanted = workspace.filter().shown(entities.scan(), database.defaultNamespace());
        Scan actual = found.scan();
        Scan desired = wanted.scan();
        if (found.hidden() + wanted.hidden() > 0) {
            workspace
                    .narrator()
                    .detail("The filter hides " + wanted.hidden() + " of what the entities ask for, and "
                            + found.hidden() + " of what is there.");
        }
        if (forRevision && !replay && options.against() == Against.DEFAULT) {
            requireHistoryOrEmpty(database.database(), history, actual);
        }
        Auxiliaries.Sides sides = Auxiliaries.of(history, replay ? null : database.database(), desired, actual);
        RenameDecisions decisions = options.decisions(database.defaultNamespace());
        DiffOptions diff = DiffOptions.forServer(database.major())
                .withRenames(decisions)
                .withMade(made)
                .withDrops(DropRequests.parse(options.drops(), database.defaultNamespace()))
                .withDependents(actual.dependents())
                .withOccupied(UnmodelledNames.of(namespaces, database.defaultNamespace())
                        .occupied(read.unmodelled(), read.schema(), actual.schema(), database.defaultNamespace()));
        DiffOptions all = options.dropUnclaimed() ? diff.droppingUnclaimed(compared.configured()) : diff;
        try (Canonicalizers canonicalizers = new Canonicalizers(workspace, database)) {
            Comparison comparison = Comparison.of(
                    new Comparison.Party(sides.desired(), entities.subject()),
                    new Comparison.Party(sides.actual(), subject(database, replay)),
                    all.withAcceptances(Accepting.acceptances(accept, database.defaultNamespace())),
                    accept,
                    canonicalizers,
                    questions,
                    HibernateVersions.of(history, entities),
                    database.defaultNamespace(),
                    namespaces);
            Accepting.told(accept, comparison.plan(), database.defaultNamespace())
                    .forEach(workspace.narrator()::detail);
            return comparison;
        }
    }

    private static Subject subject(Actual database, boolean replay) {
        return new Subject(
                replay ? "history" : "database",
                database.description(),
                Map.of("postgresql", Integer.toString(database.major())));
    }

    private static void requireAtHead(Database database, History history) {
        DatabaseState state = database.migrator(history).state();
        if (!state.unknown().isEmpty()) {
            throw new AutogenException("The database is at " + String.join(", ", state.unknown())
                    + ", which this project's history does not have, so nothing can be compared with it. Bring that revision back"
                    + " (git pull?), or compare with the history alone: --against history.");
        }
        if (!state.atHead()) {
            throw new AutogenException("The database is not at head: "
                    + state.pending().size() + " pending ("
                    + String.join(
                            ", ", state.pending().stream().map(Revision::title).toList())
                    + "). Run 'autogen upgrade' first, or compare with the history alone: --against history.");
        }
    }

    private static void requireHistoryOrEmpty(Database database, History history, Scan actual) {
        int tables = actual.schema().tables().size();
        if (history.isEmpty() && tables > 0) {
            throw new AutogenException(
                    "The " + database.description() + " has " + tables + (tables == 1 ? " table" : " tables")
                            + ", but this project has no history yet, so who made them is not known; nothing was written, and nothing will be dropped."
                            + " To write what the entities need besides what is there: --against database. To begin from nothing: --against history.");
        }
    }
}
