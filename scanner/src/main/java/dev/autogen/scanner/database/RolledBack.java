package dev.autogen.scanner.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs work in a transaction that leaves nothing behind. */
final class RolledBack {

    private RolledBack() {}

    /** What runs inside the transaction. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Returns what the work returns, and rolls back in any case.
     *
     * @param connection in auto-commit mode, in which it is again afterwards
     * @param modes of the transaction, as {@code set transaction} takes them
     */
    static <T> T run(Connection connection, String modes, Work<T> work) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalArgumentException(
                    "The connection is in a transaction of its own: give one in auto-commit mode.");
        }
        connection.setAutoCommit(false);
        try {
            Rows.execute(connection, "set transaction " + modes);
            T result = work.run();
            end(connection);
            return result;
        } catch (SQLException | RuntimeException e) {
            try {
                end(connection);
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private static void end(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
