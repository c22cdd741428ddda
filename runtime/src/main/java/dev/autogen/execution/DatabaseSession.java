package dev.autogen.execution;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection on which everything runs with the migrator's settings: role, search path, lock timeout. They are set for one transaction, or for one
 * statement, and never left behind: the connection may be an application's.
 */
final class DatabaseSession implements AutoCloseable {

    /** What runs in one transaction. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T run(Connection connection) throws SQLException;
    }

    /** What changes something in one transaction. */
    @FunctionalInterface
    interface Change {
        void run(Connection connection) throws SQLException;

        private Work<@Nullable Void> asWork() {
            return connection -> {
                run(connection);
                return null;
            };
        }
    }

    /** Types and functions of extensions must be found wherever those were installed. */
    static final String SEARCH_PATH =
            "(select concat_ws(', ', quote_ident(?), string_agg(distinct quote_ident(n.nspname), ', ' order by quote_ident(n.nspname)))"
                    + " from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace"
                    + " where n.nspname not in ('pg_catalog', ?))";

    /** The session's own path, and behind it the schemas of extensions that it leaves out; a path without any schema stays as it is. */
    private static final String OWN_SEARCH_PATH =
            "(select case when current_schema() is null then current_setting('search_path') else concat_ws(', ', current_setting('search_path'),"
                    + " string_agg(distinct quote_ident(n.nspname), ', ' order by quote_ident(n.nspname))) end"
                    + " from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace"
                    + " where n.nspname <> all (current_schemas(true)))";

    private final Connection connection;
    private final MigratorSettings settings;
    private final boolean autoCommit;

    private DatabaseSession(Connection connection, MigratorSettings settings) throws SQLException {
        this.connection = connection;
        this.settings = settings;
        this.autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
    }

    static DatabaseSession open(ConnectionSource source, MigratorSettings settings) {
        try {
            return new DatabaseSession(source.open(), settings);
        } catch (SQLException failure) {
            throw DatabaseErrors.of("Cannot connect to the database", failure);
        }
    }

    Connection connection() {
        return connection;
    }

    /** Runs work in a transaction that sees what others have committed up to each of its statements; rolls back whatever throws. */
    <T extends @Nullable Object> T transaction(Work<T> work) throws SQLException {
        return transaction(work, true);
    }

    /** Changes something in such a transaction. */
    void change(Change change) throws SQLException {
        transaction(change.asWork(), true);
    }

    /** Changes something in such a transaction, and rolls it back. */
    void rehearse(Change change) throws SQLException {
        transaction(change.asWork(), false);
    }

    private <T extends @Nullable Object> T transaction(Work<T> work, boolean commit) throws SQLException {
        connection.setAutoCommit(false);
        boolean committed = false;
        try {
            execute(connection, "set transaction isolation level read committed");
            apply(true, Long.toString(settings.lockTimeout().toMillis()));
            T result = work.run(connection);
            if (commit) {
                connection.commit();
                committed = true;
            }
            return result;
        } finally {
            endTransaction(committed);
        }
    }

    private void endTransaction(boolean committed) {
        try {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            // The connection is gone, and the transaction with it; what broke it is on its way already.
        }
    }

    /**
     * Runs one statement outside any transaction. No lock timeout: those statements wait for every old transaction by design, and one
     * that gives up leaves an invalid index.
     */
    void alone(String sql) throws SQLException {
        String ownPath = value(connection, "select current_setting('search_path')");
        apply(false, "0");
        try {
            execute(connection, sql);
        } finally {
            reset(String.valueOf(ownPath));
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private void apply(boolean local, String lockTimeout) throws SQLException {
        List<String> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select set_config('lock_timeout', ?, ")
                .append(local)
                .append(')');
        values.add(lockTimeout);
        if (settings.role() != null) {
            sql.append(", set_config('role', ?, ").append(local).append(')');
            values.add(settings.role());
        }
        sql.append(", set_config('search_path', ")
                .append(settings.defaultNamespace() == null ? OWN_SEARCH_PATH : SEARCH_PATH)
                .append(", ")
                .append(local)
                .append(')');
        if (settings.defaultNamespace() != null) {
            values.add(settings.defaultNamespace());
            values.add(settings.defaultNamespace());
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            statement.execute();
        }
    }

    private void reset(String ownPath) {
        try {
            execute(connection, "reset lock_timeout");
            if (settings.role() != null) {
                execute(connection, "reset role");
            }
            value(connection, "select set_config('search_path', ?, false)", ownPath);
        } catch (SQLException broken) {
            // Nothing is left to be reset on a connection that is gone.
        }
    }

    /** Returns the first column of the only row. */
    static @Nullable String value(Connection connection, String sql, String... parameters) throws SQLException {
        List<@Nullable String> values = column(connection, sql, parameters);
        return values.isEmpty() ? null : values.get(0);
    }

    /** Returns the first column of every row. */
    static List<@Nullable String> column(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<@Nullable String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.setAutoCommit(autoCommit);
        } catch (SQLException broken) {
            // A pool finds out by itself.
        }
        try {
            connection.close();
        } catch (SQLException broken) {
            // Closed by the other side.
        }
    }
}
