package dev.autogen.hook;

import dev.autogen.revision.RevisionStep;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Code of a project that takes part in what autogen does. Every method does nothing unless it is overridden. Implementations are public classes with a public
 * constructor without arguments, and keep no state: one may be made for each command.
 *
 * <p>The command line finds those that {@code META-INF/services/dev.autogen.hook.Hook} lists in the project's classes, and those that {@code autogen.toml}
 * names. An application gives its own to {@link dev.autogen.execution.MigratorBuilder#hooks}.
 *
 * <pre>{@code
 * public final class Audit implements Hook {
 *     @Override
 *     public void after(RevisionStep step, Connection connection) throws SQLException {
 *         try (Statement statement = connection.createStatement()) {
 *             statement.execute("refresh materialized view sales");
 *         }
 *     }
 * }
 * }</pre>
 */
public interface Hook {

    /**
     * Edits a revision before it is proved and written. What no entity asks for is dropped again by a later revision, unless it is made {@code byHand}.
     *
     * @return what is to be written; nothing at all if it has no operation
     */
    default EditableRevision edit(EditableRevision revision) {
        return revision;
    }

    /**
     * Returns whether autogen is to see a table, view, sequence or type, on either side. What one hook or the configuration's filter hides is hidden.
     *
     * @param name with its namespace
     */
    default boolean includes(QualifiedName name) {
        return true;
    }

    /**
     * Is called in the transaction of a revision before its first statement; what throws here rolls back, and nothing of the revision is run. Is called neither
     * on scratch databases nor for scripts, and not again when a revision that was cut off goes on.
     *
     * @param connection must neither be committed nor rolled back nor closed
     */
    default void before(RevisionStep step, Connection connection) throws SQLException {}

    /** Is called, likewise, after a revision's last statement, in the transaction that moves the heads. */
    default void after(RevisionStep step, Connection connection) throws SQLException {}
}
