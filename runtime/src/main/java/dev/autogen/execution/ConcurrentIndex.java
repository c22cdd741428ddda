package dev.autogen.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The index that a statement builds or drops {@code CONCURRENTLY}. Such a statement can be cut off in its middle, and then the catalog tells how far it
 * came: an index that was not built to its end is there, but invalid.
 *
 * @param sqlName the index as SQL, found by the search path if the statement leaves its namespace out
 */
record ConcurrentIndex(boolean created, String sqlName) {

    private static final String NAME = "(\"(?:[^\"]|\"\")+\"|[\\p{L}\\p{N}_$]+)";
    private static final Pattern CREATE =
            Pattern.compile("(?is)\\s*create\\s+(?:unique\\s+)?index\\s+concurrently\\s+(?:if\\s+not\\s+exists\\s+)?"
                    + NAME + "\\s+on\\s+(?:only\\s+)?(?:" + NAME + "\\s*\\.)?.*");
    private static final Pattern DROP =
            Pattern.compile("(?is)\\s*drop\\s+index\\s+concurrently\\s+(?:if\\s+exists\\s+)?((?:" + NAME
                    + "\\s*\\.\\s*)?" + NAME + ")(?:\\s+(?:cascade|restrict))?\\s*");

    /** What the catalog says of the index. */
    enum State {
        MISSING,
        INVALID,
        /** Somebody, maybe a run that was killed, is still at it. */
        BUILDING,
        VALID
    }

    /** Returns the index of a statement that builds or drops one concurrently; empty if it does something else. */
    static Optional<ConcurrentIndex> of(String sql) {
        Matcher create = CREATE.matcher(sql);
        if (create.matches()) {
            String namespace = create.group(2) == null ? "" : create.group(2) + ".";
            return Optional.of(new ConcurrentIndex(true, namespace + create.group(1)));
        }
        Matcher drop = DROP.matcher(sql);
        return drop.matches() ? Optional.of(new ConcurrentIndex(false, drop.group(1))) : Optional.empty();
    }

    State state(Connection connection) throws SQLException {
        String state = DatabaseSession.value(
                connection,
                "select case when exists (select from pg_catalog.pg_stat_progress_create_index p where p.index_relid = i.indexrelid)"
                        + " then 'BUILDING' when i.indisvalid then 'VALID' else 'INVALID' end"
                        + " from pg_catalog.pg_index i where i.indexrelid = to_regclass(?)",
                sqlName);
        return state == null ? State.MISSING : State.valueOf(state);
    }

    String dropStatement() {
        return "drop index concurrently if exists " + sqlName;
    }
}
