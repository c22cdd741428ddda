package dev.autogen.laws;

import dev.autogen.execution.ConnectionSource;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Connections to one database that are kept open, as an application's pool does; a new one costs more than what most stories do with it. */
final class PooledSource implements ConnectionSource, AutoCloseable {

    private final PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    private final Deque<PooledConnection> all = new ConcurrentLinkedDeque<>();
    private final Deque<PooledConnection> free = new ConcurrentLinkedDeque<>();

    PooledSource(TestDatabase database) {
        source.setUrl(database.jdbcUrl());
        source.setUser(database.user());
        source.setPassword(database.password());
    }

    @Override
    public Connection open() throws SQLException {
        PooledConnection connection = free.poll();
        if (connection == null) {
            connection = source.getPooledConnection();
            connection.addConnectionEventListener(new Return());
            all.push(connection);
        }
        return connection.getConnection();
    }

    @Override
    public void close() {
        for (PooledConnection connection : all) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final class Return implements ConnectionEventListener {

        @Override
        public void connectionClosed(ConnectionEvent event) {
            // as it was left: the migrator promises to leave no setting behind
            free.push((PooledConnection) event.getSource());
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            all.remove((PooledConnection) event.getSource());
        }
    }
}
