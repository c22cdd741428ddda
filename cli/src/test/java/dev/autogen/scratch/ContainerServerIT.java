package dev.autogen.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.Container;
import dev.autogen.project.DatabaseAddress;
import dev.autogen.project.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.builder.ImageFromDockerfile;

/** Containers of {@code [scratch] image}, on a real engine. */
@EnabledIf(value = "dev.autogen.scratch.DockerEngine#answers", disabledReason = "no Docker engine answers")
class ContainerServerIT {

    private static final String IMAGE = "postgres:17";

    private static ContainerServer start() {
        return ContainerServer.start(IMAGE, 17, Clock.systemUTC());
    }

    /** Returns the scratch containers there are, running or not. */
    private static List<String> containers() {
        return DockerClientFactory.instance()
                .client()
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(ContainerServer.LABEL, "true"))
                .exec()
                .stream()
                .map(Container::getId)
                .toList();
    }

    private static String value(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void servesDatabasesAndNothingIsLeftOfIt() throws SQLException {
        DatabaseAddress first;
        try (ContainerServer server = start()) {
            assertThat(containers()).hasSize(1);
            first = server.createDatabase();
            assertThat(value(first, "show server_version")).startsWith("17.");
            assertThat(value(first, "show fsync")).isEqualTo("off");
            assertThat(value(first, "show server_encoding")).isEqualTo("UTF8");
            try (Connection connection = first.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role clerk");
                statement.execute("create table users (id bigint)");
            }
            DatabaseAddress copy = server.copy(first);
            assertThat(copy.toString()).isNotEqualTo(first.toString());
            assertThat(value(copy, "select to_regclass('users')::text")).isEqualTo("users");
            assertThat(value(server.createDatabase(), "select to_regclass('users')::text"))
                    .isNull();
            DatabaseAddress stranger = new DatabaseAddress(
                    first.jdbcUrl(), first.server(), first.database(), first.user(), new Secret("guessed"));
            assertThatThrownBy(stranger::connect).hasMessageContaining("password authentication failed");
        }
        assertThat(containers()).isEmpty();
        assertThatThrownBy(() -> value(first, "select 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void endsWithTheJvm() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        InChild.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = jvm.inputReader()) {
            assertThat(output.readLine()).isEqualTo("ready");
        }
        assertThat(containers()).hasSize(1);

        jvm.destroy();

        jvm.waitFor();
        assertThat(containers()).isEmpty();
    }

    @Test
    void whatAKilledRunLeftIsRemovedHoursLater() {
        try (ContainerServer server = start()) {
            assertThat(server.isOurs()).isTrue();
            ContainerServer.removeLeftOvers(Clock.offset(Clock.systemUTC(), Duration.ofHours(5)));
            assertThat(containers()).hasSize(1);
            ContainerServer.removeLeftOvers(Clock.offset(Clock.systemUTC(), Duration.ofHours(7)));
            assertThat(containers()).isEmpty();
        }
    }

    @Test
    void namesAnImageThatCannotBeHad() {
        assertThatThrownBy(() -> ContainerServer.start("postgres:no-such-version", 17, Clock.systemUTC()))
                .isInstanceOf(ScratchException.class)
                .hasMessageStartingWith("[scratch] image: postgres:no-such-version cannot be had: ")
                .hasMessageNotContaining("Exception");
    }

    @Test
    void namesAnImageOfAnotherVersion() {
        assertThatThrownBy(() -> ContainerServer.start(IMAGE, 16, Clock.systemUTC()))
                .isInstanceOf(ScratchException.class)
                .hasMessage(
                        "[scratch] image: postgres:17 is PostgreSQL 17, but the database is PostgreSQL 16. Name an image"
                                + " of that version, or, without a database, the version of the image as `version` under [database].");
        assertThat(containers()).isEmpty();
    }

    @Test
    void saysWhatAContainerSaidThatDidNotStart() {
        String broken = new ImageFromDockerfile()
                .withDockerfileFromBuilder(builder -> builder.from(IMAGE)
                        .entryPoint("bash", "-c", "echo no room for a cluster >&2; exit 3")
                        .build())
                .get();
        try {
            assertThatThrownBy(() -> ContainerServer.start(broken, 17, Clock.systemUTC()))
                    .isInstanceOf(ScratchException.class)
                    .hasMessage(
                            "[scratch] image: %s did not start: its container ended, or has not said in time that it accepts connections. The last it said: no room for a cluster",
                            broken);
        } finally {
            DockerClientFactory.instance().client().removeImageCmd(broken).exec();
        }
        assertThat(containers()).isEmpty();
    }

    /** A JVM that starts a container, says so, and then waits for its end. */
    static final class InChild {

        public static void main(String[] arguments) throws IOException {
            start();
            System.out.println("ready");
            System.in.read();
        }
    }
}
