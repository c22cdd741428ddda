package dev.autogen.laws;

import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Lends empty databases. One that comes back is emptied and lent again, which takes a tenth of the time that a new one takes; after some uses it is
 * replaced, as a catalog grows with what was dropped from it.
 */
final class Databases implements AutoCloseable {

    private static final int USES = 20;
    private static final String EMPTY =
            """
            do $$
            declare
                name text;
            begin
                for name in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' loop
                    execute format('drop schema %I cascade', name);
                end loop;
                for name in select extname from pg_extension where extname <> 'plpgsql' loop
                    execute format('drop extension %I cascade', name);
                end loop;
                for name in select pubname from pg_publication loop
                    execute format('drop publication %I', name);
                end loop;
                create schema public;
            end $$""";

    private final Map<Integer, Deque<Used>> free = new ConcurrentHashMap<>();

    private record Used(TestDatabase database, Connection connection, PooledSource others, int uses) {
        void end() {
            others.close();
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            database.close();
        }
    }

    LeasedDatabase lend(int major) throws SQLException {
        Used used = free(major).poll();
        if (used == null) {
            used = make(PostgresServers.major(major).freshDatabase());
        }
        Used lent = used;
        return new LeasedDatabase(lent.database(), lent.connection(), lent.others(), () -> takeBack(lent, major));
    }

    private static Used make(TestDatabase database) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            // small catalogs are read sooner than a long join over them is planned
            statement.execute("set join_collapse_limit = 4");
        }
        return new Used(database, connection, new PooledSource(database), 0);
    }

    private Deque<Used> free(int major) {
        return free.computeIfAbsent(major, any -> new ConcurrentLinkedDeque<>());
    }

    private void takeBack(Used used, int major) {
        if (used.uses() + 1 == USES) {
            used.end();
            return;
        }
        try (Statement statement = used.connection().createStatement()) {
            statement.execute(EMPTY);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot empty " + used.database(), e);
        }
        free(major).push(new Used(used.database(), used.connection(), used.others(), used.uses() + 1));
    }

    @Override
    public void close() {
        free.values().forEach(databases -> databases.forEach(Used::end));
    }
}
