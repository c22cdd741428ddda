package dev.autogen.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.PostgresServer;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities that others wrote, of published applications, taken from nothing to their schema and back by the command line; several beside each other. */
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
class RealApplicationsIT {

    @ParameterizedTest
    @EnumSource(names = {"KEYCLOAK", "KOGITO", "CXF"})
    void goesFromNothingToWhatHibernateWantsAndBack(
            Application application, @TempDir Path directory, TestReporter reporter) throws Exception {
        goes(application, directory, reporter);
    }

    @Tag("matrix")
    @Test
    void axonGoesToo(@TempDir Path directory, TestReporter reporter) throws Exception {
        goes(Application.AXON, directory, reporter);
    }

    private static void goes(Application application, Path directory, TestReporter reporter) throws Exception {
        PostgresServer server = PostgresServers.standard();
        try (TestDatabase ours = server.freshDatabase();
                TestDatabase hibernates = server.freshDatabase();
                Project project = Project.in(
                        directory,
                        ours.password(),
                        application.model(),
                        application.classpath(),
                        application.settings())) {

            project.run(ours, "revision", "-m", "first");
            assertThat(CatalogCounts.leftIn(ours))
                    .as("made by writing a revision")
                    .isEmpty();
            project.run(ours, "upgrade", "head");

            assertThat(CatalogCounts.of(ours)).isEqualTo(application.counts());
            project.assertInStep(ours);
            new HibernateTool(application.model(), application.classpath(), application.settings())
                    .createAndValidate(hibernates, ours, directory.resolve("hibernate.log"));
            assertThat(CatalogCounts.of(hibernates)).isEqualTo(application.counts());
            project.assertInStep(hibernates);

            project.run(ours, "downgrade", "base", "--yes");
            assertThat(CatalogCounts.leftIn(ours)).as("left by the downgrade").isEmpty();
            reporter.publishEntry(project.times());
        }
    }
}
