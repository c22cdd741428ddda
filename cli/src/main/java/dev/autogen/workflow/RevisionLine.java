package dev.autogen.workflow;

import dev.autogen.project.MigrationSettings;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One revision as the listing commands tell of it; its members are those of their JSON.
 *
 * @param created an instant; null if nobody said
 * @param head whether no other revision follows it
 * @param current whether the database is there; null if no database was asked
 * @param children the revisions that follow it, oldest first
 * @param branchPoint whether several follow it
 * @param mergePoint whether it follows several
 * @param effectiveHead whether it is a head that a revision of another branch depends on: where that one is applied, this one is too
 * @param className the class, or the SQL file, as the index names it; null for a revision that is only there in memory
 */
public record RevisionLine(
        String id,
        List<String> parents,
        String message,
        @Nullable String created,
        boolean head,
        @Nullable Boolean current,
        List<String> labels,
        List<String> dependsOn,
        List<String> children,
        boolean branchPoint,
        boolean mergePoint,
        boolean effectiveHead,
        boolean generated,
        @Nullable String className) {

    /**
     * Returns what there is to tell of a revision.
     *
     * @param current ids of the revisions that the database is at; null if no database was asked
     */
    public static RevisionLine of(RevisionGraph graph, Revision revision, @Nullable Set<String> current) {
        List<String> children =
                graph.children(revision.id()).stream().map(Revision::id).toList();
        return new RevisionLine(
                revision.id(),
                revision.parents(),
                revision.message(),
                revision.created() == null ? null : revision.created().toString(),
                children.isEmpty(),
                current == null ? null : current.contains(revision.id()),
                revision.labels(),
                revision.dependsOn(),
                children,
                children.size() > 1,
                revision.isMerge(),
                children.isEmpty() && graph.isNeeded(revision.id()),
                revision.generated(),
                revision.className());
    }

    /** Returns the file that holds it; null for a revision that is only there in memory. */
    public @Nullable Path file(MigrationSettings settings) {
        return className == null ? null : settings.file(className);
    }
}
