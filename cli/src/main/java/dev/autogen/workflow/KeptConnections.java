package dev.autogen.workflow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGPooledConnection;

/**
 * Connections to a database, open from one use to the next: most uses take less time than connecting does. A session is rid of all that a use left in it, and
 * one that has ended meanwhile is used no more. Safe for use by several threads.
 */
final class KeptConnections {

    private static final int SECONDS_UNTIL_DEAD = 5;

    private final Deque<Kept> idle = new ConcurrentLinkedDeque<>();

    /** Opens one more connection. */
    @FunctionalInterface
    interface Source {
        Connection connect() throws SQLException;
    }

    /** Returns a connection that nobody uses, one of those kept if there is any; whoever closes it gives it back. */
    Connection open(Source source) throws SQLException {
        for (Kept kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.session.isValid(SECONDS_UNTIL_DEAD)) {
                return kept.pooled.getConnection();
            }
            kept.close();
        }
        return new Kept(source.connect()).pooled.getConnection();
    }

    /** Closes those that nobody uses. */
    void close() {
        for (Kept kept = idle.poll(); kept != null; kept = idle.poll()) {
            kept.close();
        }
    }

    private final class Kept implements ConnectionEventListener {

        private final Connection session;
        private final PooledConnection pooled;

        Kept(Connection session) {
            this.session = session;
            this.pooled = new PGPooledConnection(session, true);
            pooled.addConnectionEventListener(this);
        }

        @Override
        public void connectionClosed(ConnectionEvent event) {
            try (Statement statement = session.createStatement()) {
                session.setAutoCommit(true);
                statement.execute("discard all");
                idle.push(this);
            } catch (SQLException broken) {
                close();
            }
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            // it is closed next, and found to be broken then
        }

        void close() {
            try {
                session.close();
            } catch (SQLException broken) {
                // Then it has ended.
            }
        }
    }
}
