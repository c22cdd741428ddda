package dev.autogen.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.laws.SchemaText;
import dev.autogen.testing.PostgresServer;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that the applications' own migrations made are adopted and brought in step; what the history then makes elsewhere has the same dump. */
class AdoptedDatabasesIT {

    /** The newest that Debian's pg_dump can dump. */
    private static final int MAJOR = 15;

    private static final int ALL = Integer.MAX_VALUE;
    private static final String LATEST = "latest";

    private final PostgresServer server = PostgresServers.major(MAJOR);
    private final TestDatabase first = server.freshDatabase();
    private final TestDatabase second = server.freshDatabase();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    @Tag("matrix")
    void adoptsWhatKogitosMigrationsMade() throws Exception {
        adoptAndGoOn(OwnMigrations.kogito(LATEST, LATEST, LATEST, LATEST));
    }

    /** Keycloak's scripts make more than a hundred indexes that no entity asks for. */
    @Test
    @Tag("matrix")
    void adoptsWhatKeycloaksMigrationsMade() throws Exception {
        adoptAndGoOn(OwnMigrations.keycloak(ALL));
    }

    private void adoptAndGoOn(OwnMigrations migrations) throws Exception {
        Application application = migrations.application();
        migrations.run(first, directory.resolve("migrations.log"));
        Project project = Project.in(
                directory.resolve("project"),
                first.password(),
                application.model(),
                application.classpath(),
                application.settings());

        project.run(first, "adopt", "-m", "what the scripts made");
        assertThat(project.run(first, "adopt").out()).startsWith("Nothing to adopt");
        Report adopted = Report.of(project.call(first, "check", "--format", "json"));
        project.run(first, "revision", "-m", "in step");
        project.giveValues();
        project.run(first, "upgrade");

        Report inStep = Report.of(project.run(first, "check", "--format", "json"));
        assertThat(inStep.operations()).isEmpty();
        assertThat(inStep.unclaimed()).containsAll(adopted.unclaimed());
        project.run(second, "upgrade");
        assertThat(SchemaText.of(second)).isEqualTo(SchemaText.of(first));
    }
}
