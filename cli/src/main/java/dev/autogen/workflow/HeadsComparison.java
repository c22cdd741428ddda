package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.Plan;
import dev.autogen.differ.SchemaDiffer;
import dev.autogen.execution.Migrator;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.OperationSummary;
import dev.autogen.operation.RunCode;
import dev.autogen.project.AcceptFile;
import dev.autogen.revision.Revision;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import dev.autogen.scratch.ScratchException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Compares a database with what the history makes up to certain heads, by running that on a scratch database. */
final class HeadsComparison {

    private final Workspace workspace;
    private final Database database;

    HeadsComparison(Workspace workspace, Database database) {
        this.workspace = workspace;
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param differences what would have to be done to the database, one line each
     * @param unclaimed what it has and no revision ever made, which is no difference
     */
    record Found(List<String> differences, List<String> unclaimed) {

        boolean isSame() {
            return differences.isEmpty();
        }
    }

    /**
     * Returns how the database differs from what these heads, none for the base, make.
     *
     * @param instead what to do if there is no scratch database: {@code stamp without looking: --force}
     */
    Found at(Collection<String> heads, String instead) {
        History history = workspace.history();
        Database scratch = scratch(instead);
        workspace
                .narrator()
                .say("Comparing it with the history up to " + (heads.isEmpty() ? "base" : String.join(", ", heads))
                        + ", run on a scratch database");
        Migrator replay = scratch.proving(history);
        heads.forEach(replay::upgrade);
        String namespace = database.defaultNamespace();
        Set<ObjectName> made = history.everMade(namespace);
        ComparedNamespaces compared =
                ComparedNamespaces.of(workspace.settings().database().schemas(), Schema.EMPTY, made, namespace);
        Scan expected = workspace.filter().apply(scratch.read(compared.all()), namespace);
        Scan found = workspace.filter().apply(database.read(compared.all()), namespace);
        DiffOptions options = DiffOptions.forServer(database.major())
                .withMade(made)
                .withDependents(found.dependents())
                .withAcceptances(Accepting.acceptances(AcceptFile.of(workspace.settings()), namespace));
        try (Canonicalizers canonicalizers = new Canonicalizers(workspace, scratch)) {
            Plan plan = new SchemaDiffer().diff(expected.schema(), found.schema(), options, canonicalizers);
            List<String> differences = new ArrayList<>();
            plan.upgrade().forEach(operation -> differences.add(OperationSummary.of(operation)));
            expected.unmodelled().stream()
                    .filter(object -> !found.unmodelled().contains(object))
                    .forEach(object -> differences.add("create " + object));
            List<ObjectName> unclaimed = new ArrayList<>(plan.unclaimed());
            if (!unclaimed.isEmpty() && saysMoreThanItsOperations(heads)) {
                List<ObjectName> later = madeLater(replay, scratch, expected, compared, options, canonicalizers);
                later.retainAll(unclaimed);
                later.forEach(object -> differences.add("drop " + object.in(namespace)));
                unclaimed.removeAll(later);
            }
            return new Found(
                    List.copyOf(differences),
                    unclaimed.stream()
                            .map(object -> object.in(namespace).toString())
                            .toList());
        }
    }

    /** Whether a revision after these heads runs SQL or code that does not tell what it makes. */
    private boolean saysMoreThanItsOperations(Collection<String> heads) {
        History history = workspace.history();
        List<Revision> applied = history.graph().appliedBy(heads);
        return history.graph().revisions().stream()
                .filter(revision -> !applied.contains(revision))
                .flatMap(revision -> history.recording(revision).upgrade().stream())
                .anyMatch(operation -> operation instanceof ExecuteSql || operation instanceof RunCode);
    }

    /** Runs what comes after these heads too, and returns what is there then, and no operation says so: the database has run more than these heads if it has it. */
    private List<ObjectName> madeLater(
            Migrator replay,
            Database scratch,
            Scan expected,
            ComparedNamespaces compared,
            DiffOptions options,
            Canonicalizers canonicalizers) {
        try {
            replay.upgrade("heads");
        } catch (AutogenException stopped) {
            workspace
                    .narrator()
                    .say("Not every later revision runs there, so what they make is known in part: "
                            + String.valueOf(stopped.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
        }
        Scan later = workspace.filter().apply(scratch.read(compared.all()), database.defaultNamespace());
        return new ArrayList<>(new SchemaDiffer()
                .diff(expected.schema(), later.schema(), options.withDependents(later.dependents()), canonicalizers)
                .unclaimed());
    }

    private Database scratch(String instead) {
        try {
            return workspace.scratch(database.major(), database.defaultNamespace());
        } catch (ScratchException none) {
            throw new AutogenException(none.getMessage() + "\nOr " + instead, none);
        }
    }
}
