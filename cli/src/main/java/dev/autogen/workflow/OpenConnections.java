package dev.autogen.workflow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;

/**
 * The connections that workflows have opened, so that an interrupted process can end what they do: a server goes on with a statement, and keeps its locks,
 * even if nobody waits for it any longer. Safe for use by several threads.
 */
public final class OpenConnections {

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    /** Returns the connection, and keeps it in mind until it is closed. */
    Connection add(Connection connection) throws SQLException {
        if (ending) {
            connection.close();
            throw new SQLException("Interrupted: no connection is opened any more.");
        }
        connections.removeIf(OpenConnections::isClosed);
        connections.add(connection);
        return connection;
    }

    /** Ends the statements that run, so that those who wait for them see them fail and roll back; no connection can be opened any more. */
    public void cancel() {
        ending = true;
        connections.stream().filter(connection -> !isClosed(connection)).forEach(OpenConnections::cancel);
    }

    /** Returns whether somebody has interrupted what was under way: what fails from then on fails for that reason. */
    public boolean isEnding() {
        return ending;
    }

    /** Ends the statements that run, and the connections. */
    public void abort() {
        cancel();
        for (Connection connection : connections) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException broken) {
                // Then it has ended.
            }
        }
    }

    private static void cancel(Connection connection) {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException broken) {
            // The server is gone, and what ran there with it.
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException broken) {
            return true;
        }
    }
}
