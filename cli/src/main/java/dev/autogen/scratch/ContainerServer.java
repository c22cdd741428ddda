package dev.autogen.scratch;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import dev.autogen.project.DatabaseAddress;
import dev.autogen.project.Secret;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A PostgreSQL in a container of its own, for entities that need what only an image has: PostGIS, pgvector. The container is gone when it is closed, and when
 * the JVM ends. What a killed JVM leaves, Testcontainers' own watcher removes within seconds; where that is switched off, the next start does after hours.
 *
 * <p>Which engine answers, and how its containers are reached, is Testcontainers' to find out: {@code DOCKER_HOST}, {@code TESTCONTAINERS_…} and
 * {@code ~/.testcontainers.properties} count as everywhere.
 */
final class ContainerServer implements ScratchServer {

    static final String LABEL = "dev.autogen.scratch";
    /** Longer than any command needs one. */
    private static final Duration LEFT_OVER = Duration.ofHours(6);

    private final PostgreSQLContainer container;
    private final Thread hook;
    private final NumberedDatabases databases;

    private ContainerServer(PostgreSQLContainer container, Thread hook, NumberedDatabases databases) {
        this.container = container;
        this.hook = hook;
        this.databases = databases;
    }

    /** Returns whether a Docker engine answers. */
    static boolean isPossible() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException e) {
            // It answers, but what Testcontainers starts beside a container does not: the start says what.
            return true;
        }
    }

    /**
     * Starts a container, and removes what killed runs left.
     *
     * @throws ScratchException if the image cannot be had, its container does not start, or it is another version of PostgreSQL
     */
    static ContainerServer start(String image, int major, Clock clock) {
        PostgreSQLContainer container = fetched(image);
        String password = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
        List<String> command = new ArrayList<>(List.of("postgres"));
        command.addAll(ServerSettings.options());
        container
                .withUsername(Cluster.USER)
                .withPassword(password)
                .withDatabaseName("postgres")
                .withEnv("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=C")
                .withLabel(LABEL, "true")
                .withCommand(command.toArray(String[]::new));
        Thread hook = new Thread(() -> remove(container), "remove-container");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            removeLeftOvers(clock);
            DatabaseAddress address = run(image, container, new Secret(password));
            requireVersion(image, major, address);
            return new ContainerServer(container, hook, new NumberedDatabases("The container of " + image, address));
        } catch (RuntimeException e) {
            try {
                end(container, hook);
            } catch (RuntimeException another) {
                e.addSuppressed(another);
            }
            throw e;
        }
    }

    private static PostgreSQLContainer fetched(String image) {
        try {
            PostgreSQLContainer container =
                    new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
            // Fetched here and not on the way to the start, for which Ctrl-C waits.
            container.getDockerImageName();
            return container;
        } catch (RuntimeException e) {
            throw ContainerFailure.noImage(image, e);
        }
    }

    private static DatabaseAddress run(String image, PostgreSQLContainer container, Secret password) {
        AtomicReference<String> said = new AtomicReference<>("nothing");
        container.withLogConsumer(output ->
                output.getUtf8String().lines().filter(line -> !line.isBlank()).forEach(line -> said.set(line.strip())));
        // Who removes it waits until it is known whether there is one.
        synchronized (container) {
            try {
                container.start();
            } catch (RuntimeException e) {
                throw ContainerFailure.didNotStart(image, String.valueOf(said.get()), e);
            }
        }
        String server = container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
        return new DatabaseAddress(
                "jdbc:postgresql://" + server + "/postgres", server, "postgres", Cluster.USER, password);
    }

    private static void requireVersion(String image, int major, DatabaseAddress address) {
        try (Connection connection = address.connect()) {
            int actual = connection.getMetaData().getDatabaseMajorVersion();
            if (actual != major) {
                throw new ScratchException(
                        "[scratch] image: " + image + " is PostgreSQL " + actual + ", but the database is PostgreSQL "
                                + major
                                + ". Name an image of that version, or, without a database, the version of the image as `version` under [database].");
            }
        } catch (SQLException e) {
            throw new ScratchException(
                    "[scratch] image: the container of " + image + " is not reached on " + address.server() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /** Removes containers that were made for a command long ago. */
    static void removeLeftOvers(Clock clock) {
        DockerClient engine = DockerClientFactory.instance().client();
        Instant before = Instant.now(clock).minus(LEFT_OVER);
        List<Container> ours = engine.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(LABEL, "true"))
                .exec();
        for (Container one : ours) {
            if (Instant.ofEpochSecond(one.getCreated()).isBefore(before)) {
                engine.removeContainerCmd(one.getId())
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            }
        }
    }

    @Override
    public DatabaseAddress createDatabase() {
        return databases.create("scratch");
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
        end(container, hook);
    }

    private static void end(PostgreSQLContainer container, Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is ending already, and the hook runs
        }
        remove(container);
    }

    private static void remove(PostgreSQLContainer container) {
        synchronized (container) {
            container.stop();
        }
    }
}
