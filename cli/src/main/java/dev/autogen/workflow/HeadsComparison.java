package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.Plan;
import dev.autogen.differ.SchemaDiffer;
import dev.autogen.execution.Migrator;
import dev.autogen.operation.OperationSummary;
import dev.autogen.project.AcceptFile;
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
            return new Found(
                    List.copyOf(differences),
                    plan.unclaimed().stream()
                            .map(object -> object.in(namespace).toString())
                            .toList());
        }
    }

    private Database scratch(String instead) {
        try {
            return workspace.scratch(database.major(), database.defaultNamespace());
        } catch (ScratchException none) {
            throw new AutogenException(none.getMessage() + "\nOr " + instead, none);
        }
    }
}
