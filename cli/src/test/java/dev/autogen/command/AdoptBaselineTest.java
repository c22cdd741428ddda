package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.laws.SchemaText;
import dev.autogen.testing.PostgresServer;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that never had a history, with something of every kind in it, becomes one; what the history makes elsewhere has the same dump. */
class AdoptBaselineTest {

    private static final String CUSTOMER =
            """
            @Entity @Table(name = "customers") public class Customer {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
            }""";

    @TempDir
    private Path directory;

    /** On the newest that Debian's pg_dump can dump. */
    @Test
    void makesElsewhereWhatTheDatabaseHas() throws IOException, SQLException {
        makesElsewhereWhatTheDatabaseHasOn(15);
    }

    @Tag("matrix")
    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {14, 16, 17, 18})
    void makesElsewhereWhatTheDatabaseHasOn(int major) throws IOException, SQLException {
        PostgresServer server = PostgresServers.major(major);
        try (BareProject project = BareProject.create(directory, server);
                TestDatabase second = server.freshDatabase()) {
            project.schemas("public", "util", "Mixed Case").entities(CUSTOMER);
            String rich = Files.readString(Path.of("src/test/resources/adopt/rich.sql"));
            project.database().execute(rich);

            ShopProject.Run run = project.autogen(0, "adopt", "--rev-id", "ba5e");

            assertThat(run.err()).contains("it makes what the database has");
            assertThat(project.heads()).containsExactly("ba5e");
            project.autogen(0, "upgrade", "--url", second.jdbcUrl());
            assertThat(SchemaText.of(second)).isEqualTo(SchemaText.of(project.database()));
        }
    }
}
