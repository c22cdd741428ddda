package dev.autogen.execution;

import dev.autogen.migration.Migration;
import dev.autogen.migration.Recording;
import dev.autogen.revision.Revision;
import dev.autogen.sql.SqlSyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where the revisions of a history come from. */
public interface RevisionSource {

    /** Returns every revision of the history, in any order. */
    List<Revision> revisions();

    /** Returns the migration of one of {@link #revisions()}; a new one each time. */
    Migration migration(Revision revision);

    /**
     * Returns what one of {@link #revisions()} does, both ways, as it says when it is asked.
     *
     * @throws UnusableRevisionException if it fails then
     * @throws SqlSyntaxException if its SQL cannot be read
     */
    default Recording recording(Revision revision) {
        try {
            return Recording.of(migration(revision));
        } catch (UnusableRevisionException | SqlSyntaxException told) {
            throw told;
        } catch (RuntimeException | LinkageError failure) {
            throw UnusableRevisionException.asked(revision, failure);
        }
    }

    /** Returns a source of these classes, each a {@link Migration} with the annotation {@code @Revision}. */
    static RevisionSource ofClasses(Collection<? extends Class<?>> classes) {
        return CompiledRevisions.of(classes);
    }

    /**
     * Returns the revisions of these SQL files, each a pair {@code ….up.sql} and {@code ….down.sql}. What revision a pair is stand in comments at its top; files
     * numbered for golang-migrate follow one another.
     *
     * @param texts by file name
     * @throws UnusableRevisionException if a file does not say what it is
     */
    static RevisionSource ofSql(Map<String, String> texts) {
        return SqlRevisions.of(texts);
    }

    /** Returns the revisions of several sources as one. */
    static RevisionSource of(RevisionSource... sources) {
        return new JoinedRevisions(List.of(sources));
    }

    /**
     * Returns the revisions that the index of a history lists, {@code META-INF/autogen/<history>.index} on the class path of a loader. Nothing is
     * searched for: a revision that is not in the index does not exist.
     *
     * @throws RevisionIndexException if there is no index, a class or file that it lists is missing, or it and the revisions disagree
     */
    static RevisionSource ofIndex(String history, ClassLoader loader) {
        return RevisionIndex.load(history, loader).source(loader);
    }
}
