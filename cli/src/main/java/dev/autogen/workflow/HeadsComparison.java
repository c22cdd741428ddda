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
        Set<ObjectName> everMade = history.everMade(namespace);
        ComparedNamespaces compared =
                ComparedNamespaces.of(workspace.settings().database().schemas(), Schema.EMPTY, everMade, namespace);
        Scan expected = workspace.filter().apply(scratch.read(compared.all()), namespace);
        Scan found = workspace.filter().apply(database.read(compared.all()), namespace);
        DiffOptions options = DiffOptions.forServer(database.major())
                .withMade(everMade)
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
            List<String> others = new ArrayList<>(found.unmodelled());
            others.removeAll(expected.unmodelled());
            boolean more = !unclaimed.isEmpty() || !others.isEmpty();
            if (more && saysMoreThanItsOperations(heads)) {
                Scan later = later(replay, scratch, compared);
                List<ObjectName> made = madeLater(later, expected, options, canonicalizers);
                made.retainAll(unclaimed);
                made.forEach(object -> differences.add("drop " + object.in(namespace)));
                unclaimed.removeAll(made);
                others.retainAll(later.unmodelled());
                others.forEach(object -> differences.add("drop " + object));
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

    /** Runs what comes after these heads too, and returns what is there then: the database has run more than these heads if it has what no operation tells of. */
    private Scan later(Migrator replay, Database scratch, ComparedNamespaces compared) {
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
        return workspace.filter().apply(scratch.read(compared.all()), database.defaultNamespace());
    }

    private static List<ObjectName> madeLater(
            Scan later, Scan expected, DiffOptions options, Canonicalizers canonicalizers) {
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
