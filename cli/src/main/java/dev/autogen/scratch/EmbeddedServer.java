package dev.autogen.scratch;

import dev.autogen.project.CacheDirectory;
import dev.autogen.project.DatabaseAddress;
import dev.autogen.project.FileTree;
import dev.autogen.project.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A real PostgreSQL of autogen's own, in a private temporary directory, that listens on this machine alone. Server and directory are gone when it is
 * closed, and when the JVM ends, however it ends. It trades durability for speed: nothing in it is meant to last.
 */
public final class EmbeddedServer implements ScratchServer {

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "wal_level=minimal",
            "max_wal_senders=0",
            "logging_collector=off");
    private static final int ATTEMPTS_AT_A_PORT = 5;

    private final PostgresVersion version;
    private final ServerDirectory directory;
    private final WatchedProcess process;
    private final NumberedDatabases databases;

    private EmbeddedServer(
            PostgresVersion version, ServerDirectory directory, WatchedProcess process, DatabaseAddress address) {
        this.version = version;
        this.directory = directory;
        this.process = process;
        this.databases = new NumberedDatabases("The embedded " + version, address);
    }

    /**
     * Starts a server; the first time on a machine its programs are fetched and unpacked.
     *
     * @throws ScratchException if there is none for this platform, or it does not start
     */
    public static EmbeddedServer start(int major, CacheDirectory cache, Consumer<String> narrator) {
        PostgresVersion version = PostgresVersion.of(major);
        try {
            Path programs = new ServerBinaries(cache, narrator).unpacked(version);
            ServerDirectory directory = ServerDirectory.create();
            try {
                return start(version, cache, programs, directory);
            } catch (IOException | RuntimeException e) {
                directory.remove();
                throw e;
            }
        } catch (IOException e) {
            throw new ScratchException(
                    "The embedded " + version + " did not start: " + e.getMessage()
                            + "\nTo use a server of your own instead, set [scratch] url or --url.",
                    e);
        }
    }

    private static EmbeddedServer start(
            PostgresVersion version, CacheDirectory cache, Path shared, ServerDirectory directory) throws IOException {
        Unprivileged user = Unprivileged.find();
        user.own(directory.path());
        Path programs = reachable(shared, user, directory.path()).resolve("bin");
        Secret password = Cluster.create(cache, version, programs, user, directory.path());
        return serve(version, programs, user, directory, password);
    }

    /** The cache of root is closed to the user that the server runs as: then it gets a copy of its own. */
    private static Path reachable(Path shared, Unprivileged user, Path home) throws IOException {
        if (user.reaches(shared.resolve("bin/postgres"))) {
            return shared;
        }
        Path own = home.resolve("postgresql");
        FileTree.copy(shared, own, Files::copy);
        user.own(own);
        return own;
    }

    private static EmbeddedServer serve(
            PostgresVersion version, Path programs, Unprivileged user, ServerDirectory directory, Secret password)
            throws IOException {
        Path home = directory.path();
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    programs.resolve("postgres").toString(),
                    "-D",
                    home.resolve("data").toString(),
                    "-p",
                    Integer.toString(port)));
            SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
            command.addAll(ServerSettings.options());
            WatchedProcess process = WatchedProcess.start(user.command(command), home);
            // its own word that it listens, so that another server on that port is never taken for it
            if (process.awaitLine("database system is ready to accept connections")) {
                DatabaseAddress address = new DatabaseAddress(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                        "127.0.0.1:" + port,
                        "postgres",
                        Cluster.USER,
                        password);
                return new EmbeddedServer(version, directory, process, address);
            }
            process.stopAndKeepDirectory();
            if (attempt == ATTEMPTS_AT_A_PORT || !process.output().contains("could not bind")) {
                throw new IOException(process.output());
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Returns below which directory servers keep their data. */
    public static Path place() {
        return ServerDirectory.parent();
    }

    public PostgresVersion version() {
        return version;
    }

    @Override
    public DatabaseAddress createDatabase() {
        return createDatabase("scratch");
    }

    /** Creates a database, whose name gets a number if it is taken, and returns where it is. */
    public DatabaseAddress createDatabase(String name) {
        return databases.create(name);
    }

    @Override
    public DatabaseAddress copy(DatabaseAddress original) {
        return databases.copy(original);
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public void close() {
        process.stop();
        try {
            directory.remove();
        } catch (IOException e) {
            throw new ScratchException(
                    "The embedded " + version + " has ended, but " + directory.path() + " cannot be removed: "
                            + e.getMessage(),
                    e);
        }
    }
}
