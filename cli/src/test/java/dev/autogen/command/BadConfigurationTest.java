package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong call or configuration ends with exit code 2 and says what may have been meant. */
class BadConfigurationTest {

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory);
    }

    @AfterEach
    void end() {
        project.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upgade | Did you mean 'upgrade'?",
                "upgrade --dry-rum | Did you mean '--dry-run'?",
                "check --format yaml | --format cannot be 'yaml': it is one of text, json, sql, markdown, github.",
                "check --against nothing | --against cannot be 'nothing': it is one of database, history, all.",
                "history --color pink | --color cannot be 'pink': it is one of auto, always, never.",
                "downgrade | TARGET",
                "revision -m | -m",
                "upgrade head head | head"
            })
    void aWrongCallIsToldWhatIsRight(String call, String expected) {
        assertThat(project.refused(2, call.split(" "))).contains(expected);
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(project.refusedOnce(2))
                .startsWith("Say which command to run.")
                .contains("autogen --help");
    }

    @Test
    void aMisspeltKeyIsNamedWithItsLineAndTheNearestValidOne() {
        project.configure("", "[migrations]\npakage = \"db.revisions\"\n");
        assertThat(project.refused(2, "history"))
                .contains("autogen.toml:10: [migrations] has no key 'pakage'.")
                .contains("'package'");
    }

    @Test
    void aMisspeltTableIsNamed() {
        project.configure("", "[migration]\npackage = \"db.revisions\"\n");
        assertThat(project.refused(2, "history"))
                .contains("autogen.toml:9: There is no table [migration].")
                .contains("'migrations'");
    }

    @Test
    void brokenTomlIsNamedWithItsLineAndWithoutWhatStandsThere() {
        project.file("autogen.toml", "[database]\npassword = " + BareProject.PASSWORD + "\n");
        assertThat(project.refused(2, "history")).contains("autogen.toml:2: ");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(project.refused(2, "history", "--config", "other.toml"))
                .contains("other.toml, which option --config names");
        assertThat(project.refused(2, "history", "--env", "prod"))
                .contains("has no environment 'prod'")
                .contains("no [environments.…] table");
    }

    @Test
    void anUnsetVariableIsNamed() {
        project.environment().remove("DB_PASSWORD");
        assertThat(project.refused(2, "current"))
                .contains(
                        "autogen.toml:4: [database] password reads the environment variable DB_PASSWORD, which is not set.");
    }

    @Test
    void anEmptyUrlIsAnErrorAndNotAnotherDatabase() {
        project.file("autogen.toml", "[database]\nurl = \"${SHOP_URL}\"\n")
                .environment()
                .put("SHOP_URL", "");
        assertThat(project.refused(2, "current"))
                .contains("autogen.toml:2: [database] url")
                .contains("empty");
    }

    @Test
    void anUnsetPasswordVariableOfTheOptionIsNamed() {
        assertThat(project.refused(2, "current", "--password-env", "NO_SUCH")).contains("NO_SUCH");
    }

    @Test
    void aUrlThatIsNoneIsToldWithoutItsPassword() {
        String sentence =
                project.refused(2, "current", "--url", "mysql://shop:" + BareProject.PASSWORD + "@localhost/shop");
        assertThat(sentence).contains("postgresql://");
        project.refused(
                2, "current", "--url", "jdbc:postgresql://localhost:port/shop?password=" + BareProject.PASSWORD);
    }

    @Test
    void aUrlAtTheWrongPlaceIsToldWithoutItsPassword() {
        assertThat(project.refused(2, "upgrade", "head", "postgresql://shop:not-to-be-printed@localhost/shop"))
                .contains("postgresql://shop:***@localhost/shop");
    }

    @Test
    void configShowsNoPassword() {
        project.configure("settings = { \"hibernate.connection.password\" = \"not-to-be-printed\" }\n", "")
                .file("target/classes/application.properties", "spring.datasource.password=not-to-be-printed\n")
                .file("target/classes/hibernate.properties", "hibernate.connection.password=not-to-be-printed\n");
        assertThat(project.autogen(0, "config").out()).contains("database.password = ***");
        project.autogen(0, "config", "--format", "json");
        project.autogen(0, "config", "--url", "postgresql://shop:not-to-be-printed@localhost/shop");
    }
}
