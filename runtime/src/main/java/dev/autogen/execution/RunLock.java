package dev.autogen.execution;

import dev.autogen.codec.Sha256;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets one run of a history after the other. It is a session's advisory lock, on a connection of its own, and saves the second run from work in vain; what
 * keeps the database whole even if it is lost is the version table's lock in each transaction.
 *
 * <p>It is asked for again and again instead of waited for: a statement that waits holds a snapshot, and an index that the first run builds concurrently
 * would wait for that snapshot for ever.
 */
final class RunLock implements AutoCloseable {

    private static final long POLL_MILLIS = 200;
    private static final String HOLDER =
            """
            select 'process ' || a.pid || ', user ' || coalesce(a.usename, '?') || ', application ''' || coalesce(a.application_name, '') \
            || ''', since ' || coalesce(to_char(a.backend_start, 'HH24:MI:SS'), '?')
            from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted and l.objsubid = 1
              and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
              and ((l.classid::bigint << 32) | l.objid::bigint) = ?::bigint""";

    private final Connection connection;
    private final String key;

    private RunLock(Connection connection, String key) {
        this.connection = connection;
        this.key = key;
    }

    /**
     * Waits until no other run holds the lock.
     *
     * @param waiting is told once, in a sentence, if there is something to wait for
     * @throws AnotherRunException if that takes longer than the settings allow
     */
    static RunLock acquire(ConnectionSource source, MigratorSettings settings, Consumer<String> waiting) {
        Connection connection = null;
        try {
            connection = source.open();
            connection.setAutoCommit(true);
            RunLock lock = new RunLock(connection, Long.toString(key(settings)));
            lock.await(settings, waiting);
            return lock;
        } catch (SQLException failure) {
            close(connection);
            throw DatabaseErrors.of(
                    "Cannot take the lock that keeps runs apart (a second connection is needed for it)", failure);
        } catch (RuntimeException gaveUp) {
            close(connection);
            throw gaveUp;
        }
    }

    private void await(MigratorSettings settings, Consumer<String> waiting) throws SQLException {
        long start = System.nanoTime();
        boolean told = false;
        while (!"t".equals(DatabaseSession.value(connection, "select pg_try_advisory_lock(?::bigint)", key))) {
            String holder = DatabaseSession.value(connection, HOLDER, key);
            if (System.nanoTime() - start > settings.runTimeout().toNanos()) {
                throw new AnotherRunException("Another run of history '" + settings.history()
                        + "' has not ended within "
                        + text(settings.runTimeout()) + " (" + (holder == null ? "which one changed meanwhile" : holder)
                        + "). Nothing was run; try again later, or, if that process "
                        + "hangs, end it with pg_terminate_backend.");
            }
            // no holder: it ended between the two questions
            if (!told && holder != null) {
                waiting.accept("Another run of history '" + settings.history() + "' is changing this database ("
                        + holder + "); waiting until it has ended.");
                told = true;
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AnotherRunException("Interrupted while waiting for another run to end. Nothing was run.");
        }
    }

    private static String text(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    /** Returns the number of the lock: the same for all who would write the same version rows. */
    private static long key(MigratorSettings settings) {
        return key(settings.history() + ":" + settings.versionSchema() + "." + settings.versionTable());
    }

    static long key(String what) {
        return ByteBuffer.wrap(Sha256.of("autogen:" + what)).getLong();
    }

    @Override
    public void close() {
        try {
            DatabaseSession.value(connection, "select pg_advisory_unlock(?::bigint)", key);
        } catch (SQLException broken) {
            // The lock went with its connection.
        }
        close(connection);
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException broken) {
            // Closed by the other side.
        }
    }
}
