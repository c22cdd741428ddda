package dev.autogen.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.command.CommandRun;
import dev.autogen.testing.PostgresServer;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Size alone stops nothing: neither javac's limit of 64 KB a method, nor the locks that a server holds unless told otherwise. */
@Order(2)
class ThousandTablesIT {

    private static final Path JARS = Path.of(System.getProperty("autogen.applications"));

    @Test
    void areMadeComparedAndTakenBack(@TempDir Path directory, TestReporter reporter) throws Exception {
        List<Path> classpath = Jars.of(JARS.resolve("hibernate-6.6"), JARS.resolve("common"));
        Path classes = ThousandEntities.compile(directory, classpath);
        // a server of its own with what is usual: whoever shares it finds no lock free when all are taken here
        PostgresServer asUsual = PostgresServers.standardWith("max_locks_per_transaction=64");
        PostgresServer withMoreLocks = PostgresServers.standardWith("max_locks_per_transaction=256");
        try (TestDatabase usual = asUsual.freshDatabase();
                TestDatabase roomy = withMoreLocks.freshDatabase();
                Project project = Project.in(directory, usual.password(), List.of(classes), classpath, Map.of())) {

            project.run(usual, "revision", "-m", "first");
            project.run(usual, "upgrade", "head");
            assertThat(CatalogCounts.of(usual)).isEqualTo(ThousandEntities.counts());
            project.assertInStep(usual);
            assertSaysWhatToRaise(project.call(usual, "downgrade", "base", "--yes"));
            assertThat(CatalogCounts.of(usual)).isEqualTo(ThousandEntities.counts());

            project.run(roomy, "upgrade", "head");
            project.run(roomy, "downgrade", "base", "--yes");
            assertThat(CatalogCounts.leftIn(roomy)).isEmpty();
            reporter.publishEntry(project.times());
        }
    }

    /** A thousand tables dropped at once take more locks than a server holds with its usual settings. */
    private static void assertSaysWhatToRaise(CommandRun downgrade) {
        assertThat(downgrade.exitCode()).isEqualTo(1);
        assertThat(downgrade.err())
                .contains("as before. Raise max_locks_per_transaction on the server, or split the revision:"
                        + " it touches too many tables at once.");
    }
}
