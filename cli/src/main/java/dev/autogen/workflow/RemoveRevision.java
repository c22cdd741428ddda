package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.execution.DatabaseState;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionPlanner;
import dev.autogen.revision.RevisionTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes a revision out of the project again that nothing stands on: no other revision, and no database. */
public final class RemoveRevision {

    private final Workspace workspace;

    public RemoveRevision(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What is gone.
     *
     * @param files deleted; the index has no line of it any more either
     */
    public record Result(Revision revision, List<Path> files) {}

    /**
     * Deletes the revision's file and its line in the index.
     *
     * @param name {@code head}, an id, its beginning, …
     * @param database where it must not be applied; null to look at no database
     * @throws AutogenException if another revision needs it, or it is applied; nothing is changed then
     */
    public Result run(String name, @Nullable Database database) {
        History history = workspace.history();
        RevisionGraph graph = history.graph();
        Revision revision = find(graph, name);
        List<String> needing = Stream.concat(
                        graph.children(revision.id()).stream(),
                        graph.revisions().stream()
                                .filter(other -> graph.dependencies(other.id()).contains(revision)))
                .map(Revision::title)
                .distinct()
                .toList();
        if (!needing.isEmpty()) {
            throw new AutogenException("Revision " + revision.title() + " cannot be removed, because others follow it: "
                    + String.join(", ", needing) + ". Remove those first.");
        }
        if (database != null) {
            requireNotApplied(revision, history, database);
        }
        return new Result(revision, workspace.delete(revision));
    }

    private static Revision find(RevisionGraph graph, String name) {
        if (graph.revisions().isEmpty()) {
            throw new AutogenException("There is no revision to remove.");
        }
        List<String> ids = List.copyOf(new RevisionPlanner(graph).resolve(new TreeSet<>(), RevisionTarget.parse(name)));
        if (ids.size() != 1) {
            throw new AutogenException("'" + name + "' is " + (ids.isEmpty() ? "no revision" : String.join(", ", ids))
                    + ". Name the one to remove.");
        }
        return graph.named(ids.get(0));
    }

    private static void requireNotApplied(Revision revision, History history, Database database) {
        DatabaseState state = database.migrator(history).state();
        boolean applied = state.unknown().isEmpty() && !state.pending().contains(revision);
        boolean begun =
                state.halfRuns().stream().anyMatch(halfRun -> halfRun.revision().equals(revision.id()));
        if (!state.unknown().isEmpty()) {
            throw new AutogenException(
                    "The " + database.description() + " is at "
                            + String.join(", ", state.unknown())
                            + ", which no revision here has, so what is applied there is not known. To remove it all the same: --force.");
        }
        if (applied || begun) {
            throw new AutogenException("Revision " + revision.title()
                    + (begun ? " is half run in the " : " is applied to the ") + database.description()
                    + ". Take it back first: autogen downgrade " + revision.id() + "-1");
        }
    }
}
