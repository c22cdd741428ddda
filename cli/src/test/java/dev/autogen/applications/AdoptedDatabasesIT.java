package dev.autogen.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.laws.SchemaText;
import dev.autogen.testing.PostgresServer;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
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
    void adoptsWhatKogitosMigrationsMade(TestReporter reporter) throws Exception {
        adoptAndGoOn(
                OwnMigrations.kogito(LATEST, LATEST, LATEST, LATEST),
                "org.kie.kogito.jobs.service.repository.jpa.model.JobDetailsEntity",
                "job_details",
                16,
                reporter);
    }

    /** Keycloak's scripts make more than a hundred indexes that no entity asks for. */
    @Test
    @Tag("matrix")
    void adoptsWhatKeycloaksMigrationsMade(TestReporter reporter) throws Exception {
        adoptAndGoOn(
                OwnMigrations.keycloak(ALL),
                "org.keycloak.models.jpa.entities.UserEntity",
                "user_entity",
                121,
                reporter);
    }

    private void adoptAndGoOn(
            OwnMigrations migrations, String entity, String table, int handMadeIndexes, TestReporter reporter)
            throws Exception {
        Application application = migrations.application();
        migrations.run(first, directory.resolve("migrations.log"));
        Path edited = Files.createDirectory(directory.resolve("edited"));
        try (Project project = Project.in(
                directory.resolve("project"),
                first.password(),
                before(edited, application.model()),
                before(edited, application.classpath()),
                application.settings())) {

            project.run(first, "adopt", "-m", "what the scripts made");
            assertThat(project.run(first, "adopt").out()).startsWith("Nothing to adopt");
            Report adopted = Report.of(project.call(first, "check", "--format", "json"));
            assertThat(indexes(adopted)).hasSize(handMadeIndexes);
            project.run(first, "revision", "-m", "in step");
            project.giveValues();
            project.run(first, "upgrade");
            Report inStep = Report.of(project.run(first, "check", "--format", "json"));
            assertThat(inStep.operations()).isEmpty();
            assertThat(inStep.unclaimed()).containsAll(adopted.unclaimed());

            EditedEntity.write(entity, application.classpath(), edited);
            project.run(first, "revision", "-m", "remark");
            Report pending = Report.of(project.call(first, "check", "--against", "database", "--format", "json"));
            assertThat(pending.lines()).containsExactly("add column " + table + "." + EditedEntity.MEMBER);
            project.run(first, "upgrade");
            Report done = Report.of(project.run(first, "check", "--against", "all", "--format", "json"));
            assertThat(done.operations()).isEmpty();
            assertThat(indexes(done)).containsExactlyElementsOf(indexes(adopted));

            project.run(second, "upgrade");
            assertThat(SchemaText.ofRestored(second)).isEqualTo(SchemaText.ofRestored(first));
            reporter.publishEntry(project.times());
        }
    }

    private static List<Path> before(Path directory, List<Path> jars) {
        return Stream.concat(Stream.of(directory), jars.stream()).toList();
    }

    private static List<String> indexes(Report report) {
        return report.unclaimed().stream()
                .filter(line -> line.startsWith("index "))
                .toList();
    }
}
