package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.execution.DatabaseState;
import dev.autogen.revision.Revision;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.workflow.CompareOptions.Against;
import java.util.List;
import java.util.Set;

/** Reads the entities and what they are compared with, and compares them. */
final class Compare {

    private final Workspace workspace;
    private final Questions questions;
    private final boolean toBeDone;
    private List<Revision> notRun = List.of();

    Compare(Workspace workspace, Questions questions) {
        this(workspace, questions, true);
    }

    private Compare(Workspace workspace, Questions questions, boolean toBeDone) {
        this.workspace = workspace;
        this.questions = questions;
        this.toBeDone = toBeDone;
    }

    /** One that tells what differs, and no more: what would stand in the way of a change does not stop it. */
    static Compare ofDifferences(Workspace workspace) {
        return new Compare(workspace, Questions.NOBODY, false);
    }

    /**
     * Returns the comparison.
     *
     * @param forRevision whether a revision is to be written: then a database that is compared by default must be at head
     */
    Comparison run(CompareOptions options, boolean forRevision) {
        History history = workspace.history();
        boolean replay = options.against() == Against.HISTORY
                || (options.against() == Against.DEFAULT && !workspace.hasDatabase());
        Actual actual = replay ? workspace.replay(history) : workspace.database();
        workspace
                .narrator()
                .say("Comparing the entities of " + workspace.modelName() + " with " + actual.description());
        boolean atHead = forRevision && !replay && options.against() == Against.DEFAULT;
        if (atHead) {
            requireAtHead(actual.database(), history);
        }
        EntityModel entities = workspace.entities(actual.major(), actual.defaultNamespace());
        ComparedNamespaces compared = namespaces(entities, history, actual.defaultNamespace());
        Scan read = actual.read(compared.all());
        SchemaFilter.Shown found = workspace.filter().shown(read, actual.defaultNamespace());
        SchemaFilter.Shown wanted = workspace.filter().shown(entities.scan(), actual.defaultNamespace());
        if (found.hidden() + wanted.hidden() > 0) {
            workspace
                    .narrator()
                    .detail("The filter hides " + wanted.hidden() + " of what the entities ask for, and "
                            + found.hidden() + " of what is there.");
        }
        if (atHead) {
            requireHistoryOrEmpty(actual.database(), history, found.scan());
        }
        EntityModel shown = new EntityModel(wanted.scan(), entities.subject());
        try (Canonicalizers canonicalizers = new Canonicalizers(workspace, actual)) {
            Set<String> occupied = UnmodelledNames.of(compared.all(), actual.defaultNamespace())
                    .occupied(read.unmodelled(), read.schema(), found.scan().schema(), actual.defaultNamespace());
            ComparedPair pair = new ComparedPair(workspace, shown, actual, replay, compared, occupied, canonicalizers);
            Comparison comparison = atHead && !history.isEmpty()
                    ? withoutDrift(pair, found.scan(), options)
                    : compare(pair, found.scan(), options, forRevision);
            Accepting.told(comparison.accept(), comparison.plan(), actual.defaultNamespace())
                    .forEach(workspace.narrator()::detail);
            return comparison;
        }
    }

    private Comparison compare(ComparedPair pair, Scan found, CompareOptions options, boolean forRevision) {
        if (!toBeDone) {
            return pair.differences(found, options);
        }
        if (forRevision) {
            return pair.compare(found, options, questions);
        }
        if (!pair.replay()) {
            notRun = notRun(found, pair.actual().defaultNamespace());
        }
        return pair.report(found, options, questions, notRun);
    }

    /** Returns the revisions that the database had not had when it was compared; none before that. */
    List<Revision> notRun() {
        return notRun;
    }

    /** Returns what an upgrade of the project's database would run; nothing where tables of the history are there and none of it was run: it would fail on them. */
    private List<Revision> notRun(Scan found, String defaultNamespace) {
        DatabaseState state = workspace.database().migrator(workspace.history()).state();
        if (state.heads().isEmpty() && !found.schema().tables().isEmpty()) {
            Set<ObjectName> made = workspace.history().everMade(defaultNamespace);
            if (found.schema().tables().stream()
                    .anyMatch(table -> made.contains(ObjectName.of(ObjectKind.TABLE, table.name())))) {
                return List.of();
            }
        }
        return state.pending();
    }

    private ComparedNamespaces namespaces(EntityModel entities, History history, String defaultNamespace) {
        return ComparedNamespaces.of(
                workspace.settings().database().schemas(),
                entities.scan().schema(),
                history.made(defaultNamespace),
                defaultNamespace);
    }

    /** Compares with what the database would be had nobody changed it by hand. */
    private Comparison withoutDrift(ComparedPair pair, Scan found, CompareOptions options) {
        Actual actual = pair.actual();
        String namespace = actual.defaultNamespace();
        History history = workspace.history();
        Scan made = workspace
                .filter()
                .apply(
                        workspace
                                .replay(history, actual.major(), namespace)
                                .read(pair.compared().all()),
                        namespace);
        Set<QualifiedName> views = Drift.views(pair.entities().scan().schema(), history.made(namespace), namespace);
        List<Move> moves =
                new Drift(actual.major(), namespace, views, List.of(), pair.canonicalizer()).byHand(made, found);
        if (moves.stream().noneMatch(Move::counts)) {
            return pair.compare(found, options, questions).withDrift(moves);
        }
        // what was made by hand may stand on more that was: nothing of that is dropped, so nothing has to step aside
        Comparison drifted = pair.differences(found, CompareOptions.DEFAULT);
        Scan undrifted = Undrifted.of(made, found, drifted.plan().unclaimed());
        return pair.compare(undrifted, options, questions).withDrift(moves);
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
                            + " Take it for right first: 'autogen adopt' writes all that is there as the first revision, and changes nothing."
                            + " To write only what the entities need besides: --against database. To begin from nothing: --against history.");
        }
    }
}
