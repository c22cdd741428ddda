package dev.autogen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A running PostgreSQL with a data directory of its own. It trades durability for speed.
 * Server and directory are gone when the JVM is, however it ends. Safe for use by many threads.
 */
public final class PostgresServer {

    static final String USER = "postgres";
    /** Odd enough to be searched for in outputs that must not hold it. */
    static final String PASSWORD = "not-to-be-printed";

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=256MB",
            "autovacuum=off",
            "jit=off",
            "timezone=UTC",
            "logging_collector=off");
    static final String DATA = "autogen.postgres.data";

    /** The file system in memory of Linux; programs may not be run from it everywhere. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final long PLENTY = 8L << 30;
    private static final int COPIES_PAGES_SINCE = 15;
    private static final int ATTEMPTS_AT_A_PORT = 5;

    private final int major;
    private final int port;
    private final Connection admin;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(int major, int port, Connection admin) {
        this.major = major;
        this.port = port;
        this.admin = admin;
    }

    static PostgresServer start(int major, List<String> furtherSettings) {
        try {
            Unprivileged user = Unprivileged.find();
            Path shared = PostgresBinaries.shared(major);
            boolean reachable = user.reaches(shared.resolve("bin/postgres"));
            Path home = Files.createTempDirectory(
                    reachable ? forData() : Path.of(System.getProperty("java.io.tmpdir")),
                    "autogen-postgres-" + major + "-");
            try {
                user.own(home);
                Path installation = reachable ? shared : PostgresBinaries.own(major, user, home);
                Clusters.make(installation, user, home);
                return serve(major, installation.resolve("bin"), user, home, furtherSettings);
            } catch (IOException e) {
                Directories.delete(home);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL " + major + " did not start: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL " + major + " refused its first connection", e);
        }
    }

    /**
     * Returns where data directories are made: where the property says, else in memory where there is plenty. On a disk's file system a server spends a fifth
     * of its processor time on making and deleting the files of ever new databases.
     */
    private static Path forData() throws IOException {
        String configured = System.getProperty(DATA);
        if (configured != null) {
            return Path.of(configured);
        }
        boolean plenty = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > PLENTY;
        return plenty ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static PostgresServer serve(
            int major, Path programs, Unprivileged user, Path home, List<String> furtherSettings)
            throws IOException, SQLException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    programs.resolve("postgres").toString(),
                    "-D",
                    home.resolve("data").toString(),
                    "-p",
                    "" + port));
            Stream.concat(SETTINGS.stream(), furtherSettings.stream())
                    .forEach(setting -> command.addAll(List.of("-c", setting)));
            WatchedProcess process = WatchedProcess.start(user.command(command), home);
            if (process.awaitLine("database system is ready to accept connections")) {
                String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
                return new PostgresServer(major, port, DriverManager.getConnection(url, USER, PASSWORD));
            }
            // Someone else may have taken the port since it was found free.
            if (attempt == ATTEMPTS_AT_A_PORT || !process.output().contains("could not bind")) {
                process.stopAndKeepDirectory();
                throw new IOException(process.output());
            }
            process.stopAndKeepDirectory();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int major() {
        return major;
    }

    public int port() {
        return port;
    }

    /** Returns a new database, a copy of {@code template1}. */
    public TestDatabase freshDatabase() {
        return copy("template1");
    }

    /** Returns a new database with all that the given one holds; nobody may be connected to that one. */
    public TestDatabase copyOf(TestDatabase template) {
        return copy(template.name());
    }

    private TestDatabase copy(String template) {
        String name = "test_" + databases.incrementAndGet();
        // of its own accord PostgreSQL 15 writes each page to the log, which takes half as long again
        String strategy = major < COPIES_PAGES_SINCE ? "" : " strategy file_copy";
        administer("create database " + name + " template " + template + strategy);
        return new TestDatabase(this, name);
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    void drop(String database) {
        administer("drop database if exists " + database + " with (force)");
    }

    private void administer(String sql) {
        synchronized (admin) {
            try (Statement statement = admin.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL " + major + ": " + sql, e);
            }
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL " + major + " on port " + port;
    }
}
