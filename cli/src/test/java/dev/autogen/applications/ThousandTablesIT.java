package dev.autogen.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Size alone stops nothing: neither javac's limit of 64 KB a method, nor the locks that a server holds unless told otherwise. */
class ThousandTablesIT {

    private static final Path JARS = Path.of(System.getProperty("autogen.applications"));

    @Test
    void areMadeComparedAndTakenBack(@TempDir Path directory, TestReporter reporter) throws Exception {
        List<Path> classpath = Jars.of(JARS.resolve("hibernate-6.6"), JARS.resolve("common"));
        Path classes = ThousandEntities.compile(directory, classpath);
        try (TestDatabase database = PostgresServers.standard().freshDatabase()) {
            Project project = Project.in(directory, database.password(), List.of(classes), classpath, Map.of());

            project.run(database, "revision", "-m", "first");
            project.run(database, "upgrade", "head");

            assertThat(CatalogCounts.of(database)).isEqualTo(ThousandEntities.counts());
            project.assertInStep(database);

            project.run(database, "downgrade", "base", "--yes");
            assertThat(CatalogCounts.leftIn(database)).isEmpty();
            reporter.publishEntry(project.times());
        }
    }
}
