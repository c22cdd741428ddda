package dev.autogen.workflow;

import dev.autogen.migration.Recording;
import dev.autogen.operation.OperationSummary;
import dev.autogen.revision.GraphDrawing;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionPlanner;
import dev.autogen.revision.RevisionRange;
import dev.autogen.revision.RevisionTarget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells of the revisions of a project. The database is asked only for what cannot be said without it. */
public final class ListRevisions {

    private final Workspace workspace;

    public ListRevisions(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What one revision does.
     *
     * @param upgrade a line for each operation, in order
     */
    public record Contents(RevisionLine revision, List<String> upgrade, List<String> downgrade) {}

    /** A line of the history and how it is drawn. */
    public record Drawn(RevisionLine revision, GraphDrawing.Row row) {}

    /**
     * Returns the history, newest first.
     *
     * @param range such as {@code 1a2b:head} or {@code -3:current}; null for all
     * @param indicateCurrent whether to tell where the database is
     */
    public List<RevisionLine> history(@Nullable String range, boolean indicateCurrent) {
        return lines(newestFirst(range), indicateCurrent ? current() : null);
    }

    /** Returns the same as {@link #history}, drawn. */
    public List<Drawn> drawing(@Nullable String range, boolean indicateCurrent) {
        Set<String> current = indicateCurrent ? current() : null;
        return GraphDrawing.of(newestFirst(range)).stream()
                .map(row -> new Drawn(RevisionLine.of(graph(), row.revision(), current), row))
                .toList();
    }

    /**
     * Returns the revisions that no other one follows, oldest first.
     *
     * @param resolveDependencies whether to leave out those that others depend on
     */
    public List<RevisionLine> heads(boolean resolveDependencies) {
        List<Revision> heads = graph().heads().stream()
                .filter(head -> !resolveDependencies || !graph().isNeeded(head.id()))
                .toList();
        return lines(heads, null);
    }

    /** Returns the revisions that several others follow, newest first, each with those in the order of {@link RevisionLine#children}. */
    public Map<RevisionLine, List<RevisionLine>> branches() {
        Map<RevisionLine, List<RevisionLine>> branches = new LinkedHashMap<>();
        for (Revision revision : newestFirst(null)) {
            if (graph().isBranchPoint(revision.id())) {
                branches.put(RevisionLine.of(graph(), revision, null), lines(graph().children(revision.id()), null));
            }
        }
        return branches;
    }

    /**
     * Returns the revisions that these targets mean, with what they do, each once.
     *
     * @throws dev.autogen.revision.RevisionException if one means nothing
     */
    public List<Contents> show(Collection<String> targets) {
        Map<String, Contents> found = new LinkedHashMap<>();
        RevisionPlanner planner = new RevisionPlanner(workspace.outline().graph());
        for (String text : targets) {
            RevisionTarget target = RevisionTarget.parse(text);
            Set<String> current = target.relative() ? current() : null;
            planner.resolve(current == null ? Set.of() : current, target)
                    .forEach(id -> found.putIfAbsent(id, contents(graph().named(id), current)));
        }
        return List.copyOf(found.values());
    }

    private Contents contents(Revision revision, @Nullable Set<String> current) {
        Recording recording = workspace.outline().recording(revision);
        return new Contents(
                RevisionLine.of(graph(), revision, current),
                recording.upgrade().stream().map(OperationSummary::of).toList(),
                recording.downgrade().stream().map(OperationSummary::of).toList());
    }

    private List<Revision> newestFirst(@Nullable String range) {
        List<Revision> revisions = new ArrayList<>(range == null ? graph().revisions() : range(range));
        Collections.reverse(revisions);
        return revisions;
    }

    private List<Revision> range(String text) {
        RevisionRange range = RevisionRange.parse(text);
        return new RevisionPlanner(graph()).range(range.needsCurrent() ? current() : Set.of(), range);
    }

    private List<RevisionLine> lines(List<Revision> revisions, @Nullable Set<String> current) {
        return revisions.stream()
                .map(revision -> RevisionLine.of(graph(), revision, current))
                .toList();
    }

    private RevisionGraph graph() {
        return workspace.outline().graph();
    }

    private Set<String> current() {
        return workspace.database().migrator(workspace.outline()).state().heads();
    }
}
