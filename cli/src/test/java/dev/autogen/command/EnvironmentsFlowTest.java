package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two databases in one project, each with its own entities, package and history. */
class EnvironmentsFlowTest {

    private static final String BOTH = "deployments,karacho";

    @TempDir
    Path directory;

    @Test
    void eachCommandRunsInEachEnvironment() {
        try (BareProject project = BareProject.create(directory);
                TestDatabase karacho = PostgresServers.standard().freshDatabase()) {
            project.entitiesIn("app.deployments", "@Entity class Deployment { @Id Long id; }")
                    .entitiesIn("app.karacho", "@Entity class Block { @Id Long id; }")
                    .configure(
                            "",
                            """
                            [environments.deployments]
                            model.packages = ["app.deployments"]
                            migrations = { package = "db.deployments", history = "deployments" }
                            [environments.karacho]
                            model.packages = ["app.karacho"]
                            migrations = { package = "db.karacho", history = "karacho" }
                            database.url = "%s"
                            """
                                    .formatted(karacho.jdbcUrl()));
            ShopProject.Run written =
                    project.autogen(0, "revision", "-m", "first", "--no-build", "--no-proof", "--env", BOTH);
            assertThat(written.out())
                    .containsPattern("environment deployments:\nWrote \\S+/db/deployments/R\\S+_first.java\n"
                            + "environment karacho:\nWrote \\S+/db/karacho/R\\S+_first.java\n");
            for (String history : BOTH.split(",")) {
                assertThat(directory.resolve("src/main/resources/META-INF/autogen/" + history + ".index"))
                        .content()
                        .hasLineCount(1);
            }
            assertThat(project.autogen(0, "upgrade", "--dry-run", "--env", BOTH).out())
                    .startsWith("-- environment deployments\n")
                    .contains("-- environment karacho\n");
            project.autogen(4, "status", "--env", BOTH);
            project.autogen(0, "upgrade", "--env", BOTH);
            assertThat(project.relations()).contains("public.deployment").doesNotContain("public.block");
            assertThat(project.autogen(0, "status", "--env", BOTH).out())
                    .contains("environment deployments:\n")
                    .contains(", environment karacho)");

            karacho.execute("drop table block");
            ShopProject.Run check = project.autogen(3, "check", "--no-build", "--format", "json", "--env", BOTH);
            assertThat(check.out())
                    .startsWith("{\n  \"deployments\": {\n    \"inSync\": true")
                    .contains("\"karacho\": {\n    \"inSync\": false");
            assertThat(project.refused(2, "current", "--env", "deployments,")).contains("has an empty name");
            assertThat(project.refused(2, "edit", "--env", BOTH)).startsWith("edit takes one environment");
            assertThat(project.refused(2, "current", "--url", "postgresql://h/x", "--env", BOTH))
                    .startsWith("--url names one database");
            ShopProject.Run unknown = project.autogen(2, "current", "--env", "deployments,nowhere");
            assertThat(unknown.out()).contains("(first) (head)").contains("environment nowhere:");
            assertThat(unknown.err()).contains("has no environment 'nowhere'");
            assertThat(Files.exists(directory.resolve("src/main/java/db/revisions")))
                    .isFalse();
        }
    }

    @Test
    void theDatabaseOfTheEnvironmentVariablesIsMeantWhereNoneIsConfigured() throws Exception {
        try (BareProject project = BareProject.create(directory)) {
            Path toml = directory.resolve("autogen.toml");
            Files.writeString(toml, "[migrations]\npackage = \"db.revisions\"\n");
            project.environment()
                    .put(
                            "DATABASE_URL",
                            project.database()
                                    .jdbcUrl()
                                    .replace(
                                            "jdbc:postgresql://", "postgres://postgres:" + BareProject.PASSWORD + "@"));
            project.table("aa11", "", "one");
            assertThat(project.autogen(0, "upgrade").out()).contains("The database is at aa11.");
            Files.createDirectories(directory.resolve("target/classes"));
            assertThat(project.autogen(0, "config").out()).contains("# environment variable DATABASE_URL");
            project.environment().put("AUTOGEN_LOG", "loud");
            assertThat(project.refused(2, "current"))
                    .startsWith("AUTOGEN_LOG cannot be 'loud': it is one of off, error, warn, info, debug, trace.");
        }
    }
}
