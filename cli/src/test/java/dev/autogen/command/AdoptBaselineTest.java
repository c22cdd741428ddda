package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.laws.PgDump;
import dev.autogen.testing.PostgresServer;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that never had a history, with something of every kind in it, becomes one; what the history makes elsewhere has the same dump. */
class AdoptBaselineTest {

    private static final String CUSTOMER =
            """
            @Entity @Table(name = "customers") public class Customer {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
            }""";

    @TempDir
    private Path directory;

    @Test
    void makesElsewhereWhatTheDatabaseHas() throws IOException {
        PostgresServer server = PostgresServers.major(15);
        try (BareProject project = BareProject.create(directory, server);
                TestDatabase second = server.freshDatabase()) {
            project.schemas("public", "util", "Mixed Case").entities(CUSTOMER);
            String rich = Files.readString(Path.of("src/test/resources/adopt/rich.sql"));
            project.database().execute(rich);

            ShopProject.Run run = project.autogen(0, "adopt", "--rev-id", "ba5e");

            assertThat(run.err()).contains("it makes what the database has");
            assertThat(project.heads()).containsExactly("ba5e");
            project.autogen(0, "upgrade", "--url", second.jdbcUrl());
            PgDump dump = PgDump.forServer(15).orElseThrow();
            assertThat(dump.schema(second)).isEqualTo(dump.schema(project.database()));
        }
    }
}
