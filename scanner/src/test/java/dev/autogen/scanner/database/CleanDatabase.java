package dev.autogen.scanner.database;

import dev.autogen.testing.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** One database per server and thread for all cases, cleaned before each: a new one for each of them would take most of the time. */
final class CleanDatabase {

    private static final String CLEAN =
            """
            reset all;
            set client_min_messages = warning;
            drop schema if exists public, audit, elsewhere, extensions cascade;
            drop publication if exists p;
            discard temp;
            create schema public""";

    /** Test classes run beside each other. */
    private static final ThreadLocal<Map<Integer, Connection>> CONNECTIONS = ThreadLocal.withInitial(HashMap::new);

    private CleanDatabase() {}

    /** Returns a connection to a database that has what these statements make, and nothing else; it ends with the JVM. */
    static Connection on(PostgresServer server, String ddl) throws SQLException {
        Connection connection = CONNECTIONS.get().computeIfAbsent(server.major(), major -> connect(server));
        execute(connection, CLEAN);
        execute(connection, ddl);
        return connection;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private static Connection connect(PostgresServer server) {
        try {
            return server.freshDatabase().connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
