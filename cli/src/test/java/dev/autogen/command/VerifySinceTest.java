package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code verify --since} says about a branch. */
class VerifySinceTest {

    private static final String[] SINCE = {"verify", "--since", "main"};

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory.resolve("project")).table("aa1", "", "one");
    }

    @AfterEach
    void end() {
        project.close();
    }

    private void commit() {
        Git.run(project.directory(), "add", "src");
        Git.run(project.directory(), "commit", "-q", "-m", "next");
    }

    private void branch() {
        Git.run(project.directory(), "init", "-q", "-b", "main");
        commit();
        Git.run(project.directory(), "checkout", "-q", "-b", "topic");
    }

    @Test
    void whatABranchBringsIsShownAndProved() {
        branch();
        assertThat(project.autogen(0, SINCE).out()).isEqualTo("No revision is new.\n");
        project.revision(
                "bb2",
                "aa1",
                "op.addColumn(\"one\", column(\"name\", varchar(50)));",
                "op.dropColumn(\"one\", \"name\");");
        assertThat(project.autogen(0, SINCE).out())
                .doesNotContain("aa1 (")
                .containsPattern("bb2 \\(1 statement, 3 rows kept, \\d+ ms\\)\n")
                .contains(
                        """
                          db.revisions.R_bb2
                          upgrade:
                            alter table one add column name character varying(50);
                          downgrade:
                            alter table one drop column name;
                        """)
                .contains("1 revision proved");
        assertThat(project.autogen(0, "verify", "--since", "main", "--format", "github")
                        .out())
                .containsPattern("^::notice file=.*src/main/java/db/revisions/R_bb2.java,line=1,"
                        + "title=Revision bb2%3A up%2C down%2C up on \\S+ in \\d+ ms::db.revisions.R_bb2%0A")
                .endsWith("%0Aupgrade:%0Aalter table one add column name character varying(50);"
                        + "%0Adowngrade:%0Aalter table one drop column name;\n");
        Map<String, String> environment = new HashMap<>(project.environment());
        environment.put("GITHUB_WORKSPACE", directory.toString());
        String[] annotations = {
            "verify",
            "--since",
            "main",
            "--format",
            "github",
            "--files-only",
            "-p",
            project.directory().toString()
        };
        assertThat(CommandRun.of(environment, annotations).out())
                .startsWith("::notice file=project/src/main/java/db/revisions/R_bb2.java,line=1,");
    }

    @Test
    void anotherPastAndTwoHeadsFail() throws IOException {
        project.table("bb2", "aa1", "two");
        branch();
        Path file = project.directory().resolve("src/main/java/db/revisions/R_bb2.java");
        String source = Files.readString(file);
        Files.writeString(file, source.replace("op.createTable", "\n\n   op  .createTable"));
        assertThat(project.autogen(0, SINCE).out()).isEqualTo("No revision is new.\n");

        Files.writeString(file, source.replace("\"two\"", "\"three\""));
        project.table("cc3", "aa1", "four");
        assertThat(project.autogen(3, SINCE).out())
                .contains("failed: There are 2 heads: ")
                .contains("autogen merge")
                .contains("failed: Revision bb2 does something else than before")
                .containsPattern("cc3 \\(1 statement, \\d+ rows kept, \\d+ ms\\)\n");
    }

    @Test
    void anotherNameHidesNoEditAndWhatIsGoneIsNamed() throws IOException {
        project.table("bb2", "aa1", "two").table("cc3", "bb2", "three");
        branch();
        Path revisions = project.directory().resolve("src/main/java/db/revisions");
        Path index = project.directory().resolve("src/main/resources/META-INF/autogen/main.index");
        Path file = revisions.resolve("R_bb2_named.java");
        String source = Files.readString(revisions.resolve("R_bb2.java")).replace("R_bb2", "R_bb2_named");
        Files.delete(revisions.resolve("R_bb2.java"));
        Files.writeString(file, source);
        Files.writeString(index, Files.readString(index).replace("R_bb2", "R_bb2_named"));
        assertThat(project.autogen(0, SINCE).out()).isEqualTo("No revision is new.\n");

        Files.writeString(file, source.replace("\"two\"", "\"four\""));
        Files.delete(revisions.resolve("R_cc3.java"));
        Files.writeString(index, Files.readString(index).replace("cc3 db.revisions.R_cc3\n", ""));
        assertThat(project.autogen(3, SINCE).out())
                .contains("failed: Revision bb2 (named) does something else than before")
                .contains("failed: Revision cc3 (db.revisions.R_cc3) was there before and is gone");
    }

    @Test
    void anotherPastIsFoundInSqlFilesToo() throws IOException {
        project.autogen(0, "revision", "--sql", "--empty", "--rev-id", "bb2", "-m", "two");
        Path up;
        try (Stream<Path> files = Files.walk(project.directory().resolve("src"))) {
            up = files.filter(file -> file.toString().endsWith(".up.sql"))
                    .findFirst()
                    .orElseThrow();
        }
        Path down = up.resolveSibling(up.getFileName().toString().replace(".up.sql", ".down.sql"));
        Files.writeString(up, Files.readString(up) + "create table two (id int);\n");
        Files.writeString(down, Files.readString(down) + "drop table two;\n");
        branch();
        assertThat(project.autogen(0, SINCE).out()).isEqualTo("No revision is new.\n");

        String before = Files.readString(down);
        Files.writeString(down, before + "select 1;\n");
        assertThat(project.autogen(3, SINCE).out())
                .contains("failed: Revision bb2 (two) does something else than before");

        Files.writeString(down, before);
        Files.writeString(up, Files.readString(up).replace("id int", "id bigint"));
        assertThat(project.autogen(3, SINCE).out())
                .contains("failed: Revision bb2 (two) does something else than before");
    }

    @Test
    void whatGitCannotTellIsAUsageError() throws IOException {
        assertThat(project.refusedOnce(2, SINCE)).contains("--since needs a git checkout");
        branch();
        commitAll();
        assertThat(project.refusedOnce(2, "verify", "--since", "origin/nowhere"))
                .contains("--since origin/nowhere: there is no such branch, tag or commit")
                .contains("git fetch origin nowhere");
        assertThat(project.refusedOnce(2, "verify", "--since", "HEAD~50"))
                .contains("--since HEAD~50: there is no such branch, tag or commit in this checkout.")
                .contains("There is HEAD, which does not go back that far: see git log --oneline.")
                .doesNotContain("git fetch");
        assertThat(project.refusedOnce(2, "verify", "--since", "origin/nowhere~2"))
                .contains("git fetch origin nowhere");
        Path clone = directory.resolve("clone");
        Git.run(directory, "clone", "-q", "--depth", "1", "file://" + project.directory(), clone.toString());
        Files.copy(project.directory().resolve("autogen.toml"), clone.resolve("autogen.toml"));
        CommandRun shallow =
                CommandRun.of(project.environment(), "verify", "--since", "main~1", "--project", clone.toString());
        assertThat(shallow.exitCode()).isEqualTo(2);
        assertThat(shallow.err()).contains("The checkout is shallow").contains("git fetch --unshallow");
        assertThat(project.refusedOnce(2, "verify", "aa1", "--since", "main")).contains("leave out aa1");
    }

    private void commitAll() {
        project.table("bb2", "aa1", "two");
        commit();
    }
}
