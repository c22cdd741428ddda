package dev.autogen.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The PostgreSQL servers of this JVM: one per major version, started when first asked for, gone with the JVM, shared by
 * all tests. Works as root and as anyone else.
 *
 * <pre>{@code
 * try (TestDatabase database = PostgresServers.standard().freshDatabase()) { … }
 * }</pre>
 */
public final class PostgresServers {

    private static final Map<Integer, PostgresServer> SERVERS = new ConcurrentHashMap<>();

    private PostgresServers() {}

    /** Returns the server that a test uses when the version does not matter: 16, or the property {@code autogen.test.postgres}. */
    public static PostgresServer standard() {
        return major(Integer.getInteger("autogen.test.postgres", 16));
    }

    /** Returns the shared server of one major version, 14 to 18. */
    public static PostgresServer major(int major) {
        return SERVERS.computeIfAbsent(major, started -> PostgresServer.start(started, List.of()));
    }

    /** Returns a new server like {@link #standard()} with further settings, each {@code name=value}: for tests of what the settings limit. */
    public static PostgresServer standardWith(String... settings) {
        return PostgresServer.start(standard().major(), List.of(settings));
    }
}
