package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
        ShopProject.Run last = project.autogen(0, "remove", "--force", "--format", "json");
        assertThat(last.err()).contains("No database was looked at");
        assertThat(last.out()).contains("\"revision\": \"aa11\"").contains("R_aa11.java\"");
        assertThat(project.refused(1, "remove")).isEqualTo("There is no revision to remove.");
    }

    @Test
    void aRevisionIsOpenedInTheEditor() throws IOException {
        assertThat(project.refused(2, "edit"))
                .contains("Set one, or open the file yourself: ")
                .endsWith("R_bb22.java");
        project.file("bin here/vi", "#!/bin/sh\necho '// by vi' >> \"$1\"\n");
        assertThat(directory.resolve("bin here/vi").toFile().setExecutable(true))
                .isTrue();
        project.environment().put("PATH", "/nowhere" + File.pathSeparator + directory.resolve("bin here"));
        project.autogen(0, "edit");
        assertThat(project.revisions()).anySatisfy(source -> assertThat(source).endsWith("// by vi\n"));
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
        for (String shell : shells()) {
            assertThat(completed(shell, script, "stamp", "--pu")).as(shell).containsExactly("--purge");
            assertThat(completed(shell, script, "ensure")).as(shell).containsExactly("ensure-version");
            assertThat(completed(shell, script, "status", "--form")).as(shell).containsExactly("--format");
        }
    }

    /** Returns bash, and zsh where it is installed. */
    private static List<String> shells() {
        boolean zsh = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "zsh")));
        return zsh ? List.of("bash", "zsh") : List.of("bash");
    }

    /** Asks the shell itself what it would offer after these words. */
    private static List<String> completed(String shell, Path script, String... words) throws Exception {
        String line = "autogen " + String.join(" ", words);
        // zsh lets the function of bash run as in bash: what it calls when somebody presses the tabulator key.
        String inZsh =
                shell.equals("zsh") ? "[[ ${_comps[autogen]} == *_complete_autogen* ]] || exit 1; emulate ksh; " : "";
        Process process = new ProcessBuilder(
                        shell,
                        "-c",
                        (shell.equals("zsh") ? "autoload -U +X compinit && compinit -u -D; " : "") + "source '" + script
                                + "'; " + inZsh + "COMP_WORDS=(" + line + "); COMP_CWORD=" + words.length
                                + "; COMP_LINE='" + line + "'; COMP_POINT=" + line.length()
                                + "; _complete_autogen; printf '%s\\n' \"${COMPREPLY[@]}\"")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        // bash leaves out itself what does not begin so, zsh does it afterwards
        return output.lines()
                .map(String::strip)
                .filter(candidate -> candidate.startsWith(words[words.length - 1]))
                .toList();
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
