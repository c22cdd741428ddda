package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look after files, heads and settings. */
class ManageFlowTest {

    private static final String INDEX = "src/main/resources/META-INF/autogen/main.index";

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory).table("aa11", "", "one").table("bb22", "aa11", "two");
    }

    @AfterEach
    void end() {
        project.close();
    }

    @Test
    void theLastRevisionIsRemovedWhileNoDatabaseHasIt() throws IOException {
        project.autogen(0, "upgrade");
        assertThat(project.refused(1, "remove"))
                .startsWith("Revision bb22 is applied to the database ")
                .endsWith("Take it back first: autogen downgrade bb22-1");
        project.autogen(0, "downgrade", "-1", "--yes");
        assertThat(project.refused(1, "remove", "aa11"))
                .isEqualTo("Revision aa11 cannot be removed, because others follow it: bb22. Remove those first.");
        assertThat(project.refused(1, "remove", "nowhere")).contains("nowhere");
        String out = project.autogen(0, "remove").out();
        assertThat(out).startsWith("Removed ").endsWith("R_bb22.java\n");
        assertThat(Files.readString(directory.resolve(INDEX))).isEqualTo("aa11 db.revisions.R_aa11\n");
        assertThat(project.revisions()).hasSize(1);
        assertThat(project.refused(1, "remove")).contains("aa11 is applied to");
        assertThat(project.autogen(0, "remove", "--force").err()).contains("No database was looked at");
        assertThat(project.refused(1, "remove")).isEqualTo("There is no revision to remove.");
    }

    @Test
    void aRevisionIsOpenedInTheEditor() throws IOException {
        assertThat(project.refused(2, "edit"))
                .contains("Set one, or open the file yourself: ")
                .endsWith("R_bb22.java");
        project.environment().put("EDITOR", "printf '// seen\\n' >>");
        project.autogen(0, "edit");
        project.environment().put("VISUAL", "sed -i 's/seen/changed/'");
        project.autogen(0, "edit", "head");
        Path folder = directory.resolve("src/main/java/db/revisions");
        assertThat(Files.readString(folder.resolve("R_bb22.java"))).endsWith("// changed\n");
        assertThat(Files.readString(folder.resolve("R_aa11.java"))).doesNotContain("// ");
        project.autogen(0, "upgrade", "aa11");
        project.environment().put("VISUAL", "false");
        assertThat(project.refused(1, "edit", "current")).isEqualTo("The editor 'false' ended with exit code 1.");
        assertThat(project.refused(1, "edit", "base")).contains("is the base");
    }

    @Test
    void theVersionTableIsCreatedOnce() {
        assertThat(project.autogen(0, "ensure-version").out()).isEqualTo("Created the version table and the log.\n");
        assertThat(project.autogen(0, "ensure-version").out()).isEqualTo("The version table and the log are there.\n");
        assertThat(project.heads()).isEmpty();
    }

    @Test
    void shellsCompleteCommandsAndOptions() throws Exception {
        Path script = directory.resolve("completion");
        Files.writeString(script, project.autogen(0, "completion").out());
        assertThat(project.refused(2, "completion", "fish")).contains("bash, zsh");
        assertThat(completed(script, "stamp", "--pu")).containsExactly("--purge");
        assertThat(completed(script, "ensure")).containsExactly("ensure-version");
        assertThat(completed(script, "status", "--form")).containsExactly("--format");
    }

    /** Asks bash itself what it would offer after these words. */
    private static List<String> completed(Path script, String... words) throws Exception {
        String line = "autogen " + String.join(" ", words);
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source '" + script + "'; COMP_WORDS=(" + line + "); COMP_CWORD=" + words.length
                                + "; COMP_LINE='" + line + "'; COMP_POINT=" + line.length()
                                + "; _complete_autogen; printf '%s\\n' \"${COMPREPLY[@]}\"")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(output).isZero();
        return output.lines().map(String::strip).toList();
    }

    @Test
    void settingsAreTriedOut() {
        project.entities("@Entity class Item { @Id Long id; }");
        assertThat(project.autogen(0, "config", "--test", "--no-build").out())
                .containsPattern("revisions  ok      2 revisions in db\\.revisions, up to bb22\n"
                        + "database   ok      database \\w+ on 127\\.0\\.0\\.1:\\d+ as postgres \\(PostgreSQL 16\\.\\d+\\)\n"
                        + "scratch    ok      database \\w+ on 127\\.0\\.0\\.1:\\d+ as postgres \\(PostgreSQL 16\\.\\d+\\)\n"
                        + "entities   ok      1 table from entities of target/classes, read by Hibernate \\d");
        assertThat(project.autogen(1, "config", "--test", "--no-build", "--url", "jdbc:postgresql://127.0.0.1:1/x")
                        .out())
                .contains("database   failed  Cannot connect to ")
                .contains("entities   ok ");
        assertThat(project.autogen(0, "config", "--test", "--no-build", "--format", "json")
                        .out())
                .contains("\"what\": \"scratch\"");
    }
}
