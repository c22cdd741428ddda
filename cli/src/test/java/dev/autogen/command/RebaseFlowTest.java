package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two people wrote at once:
 *
 * <pre>
 *      mine1 - mine2
 *     /
 * aa1
 *     \
 *      theirs
 * </pre>
 */
class RebaseFlowTest {

    private static final String INDEX = "src/main/resources/META-INF/autogen/main.index";

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory)
                .table("aa1", "", "one")
                .table("mine1", "aa1", "mine")
                .table("mine2", "mine1", "mine_too")
                .table("theirs", "aa1", "their");
    }

    @AfterEach
    void end() {
        project.close();
    }

    private String index() throws IOException {
        return Files.readString(directory.resolve(INDEX));
    }

    @Test
    void mineGoesBehindTheirs() throws IOException {
        project.autogen(0, "upgrade", "theirs");
        ShopProject.Run run = project.autogen(0, "rebase", "mine2");
        assertThat(run.out()).startsWith("Put mine1").contains(" behind theirs").contains("R_mine1.java");
        assertThat(run.err()).contains("4 revisions proved");
        assertThat(project.autogen(0, "history", "-q").out())
                .contains("mine1 -> mine2 (head)")
                .contains("theirs -> mine1")
                .contains("aa1 -> theirs");
        assertThat(index())
                .isEqualTo(
                        """
                        aa1 db.revisions.R_aa1
                        theirs db.revisions.R_theirs
                        mine1 db.revisions.R_mine1
                        mine2 db.revisions.R_mine2
                        """);
        assertThat(project.autogen(0, "upgrade").out()).contains("The database is at mine2.");
        assertThat(project.relations()).hasSize(4);
    }

    /** Both took the next number. */
    @Test
    void ofTwoEqualIdsOneBecomesTheNext() throws IOException {
        Path sequential = Files.createDirectory(directory.resolve("sequential"));
        try (BareProject numbers = BareProject.create(sequential)) {
            numbers.configure("", "[migrations]\nrevision-id = \"sequential\"\n")
                    .table("001", "", "one")
                    .table("002", "001", "their")
                    .table("mine", "001", "mine");
            String folder = "src/main/java/db/revisions/";
            Path mine = sequential.resolve(folder + "R_mine.java");
            String text = Files.readString(mine).replace("R_mine", "R_002_add_mine");
            numbers.file(folder + "R_002_add_mine.java", text.replace("id = \"mine\"", "id = \"002\""));
            Files.delete(mine);
            Path index = sequential.resolve(INDEX);
            Files.writeString(
                    index,
                    Files.readString(index).replace("mine db.revisions.R_mine", "002 db.revisions.R_002_add_mine"));

            assertThat(numbers.refusedOnce(1, "history"))
                    .contains("Revision '002' exists 2 times")
                    .contains("autogen rebase");
            assertThat(numbers.refusedOnce(1, "rebase", "002")).contains("  autogen rebase R_002_add_mine");
            ShopProject.Run run = numbers.autogen(0, "rebase", "add_mine");

            assertThat(run.out()).startsWith("Put 003").contains("R_003_add_mine.java");
            assertThat(run.err()).contains("3 revisions proved");
            assertThat(numbers.autogen(0, "history", "-q").out())
                    .contains("002 -> 003")
                    .contains("001 -> 002");
            assertThat(index)
                    .hasContent("001 db.revisions.R_001\n002 db.revisions.R_002\n003 db.revisions.R_003_add_mine");
            assertThat(sequential.resolve(folder)).isDirectoryNotContaining("glob:**R_002_add_mine.java");
            assertThat(numbers.autogen(0, "upgrade").out()).contains("The database is at 003.");
        }
    }

    @Test
    void whatIsAppliedIsTakenBackFirst() {
        project.autogen(0, "upgrade", "heads");
        assertThat(project.refusedOnce(1, "rebase", "mine1"))
                .contains("has run mine1, mine2 already")
                .contains("  autogen downgrade mine1@aa1\n")
                .contains("autogen merge");
        project.autogen(0, "downgrade", "mine1@aa1");
        assertThat(project.heads()).containsExactly("theirs");
        project.autogen(0, "rebase", "mine1", "--no-proof");
        assertThat(project.autogen(0, "upgrade").out()).contains("The database is at mine2.");
    }

    @Test
    void whatDoesNotRunBehindTheOtherStaysWhereItIs() {
        project.revision("clash", "theirs", "op.execute(\"create table mine (id int)\");", "op.dropTable(\"mine\");");
        assertThat(project.refusedOnce(1, "rebase", "mine2"))
                .contains("Behind clash, the branch does not run; nothing was changed. Revision mine1: ")
                .contains("42P07");
    }

    @Test
    void whatIsNotClearIsAsked() throws IOException {
        assertThat(project.refusedOnce(1, "rebase"))
                .isEqualTo(
                        """
                        Say which branch goes behind the other:
                          autogen rebase mine2      moves mine2
                          autogen rebase theirs      moves theirs""");
        assertThat(project.refusedOnce(1, "rebase", "aa1")).contains("Revision aa1 is on several branches");
        assertThat(project.refusedOnce(1, "rebase", "mine2", "--onto", "mine1")).contains("comes after mine1 already");
        project.table("third", "", "third");
        assertThat(project.refusedOnce(1, "rebase", "mine2"))
                .contains("several other heads: theirs, third")
                .contains("--onto theirs");
        // As git writes it on some machines.
        project.file(INDEX, index().replace("\n", "\r\n").stripTrailing());
        project.autogen(0, "rebase", "third", "--onto", "mine2", "--force", "--no-proof");
        assertThat(project.autogen(0, "history", "-q").out()).contains("mine2 -> third (head)");
        assertThat(project.autogen(0, "merge", "-q").out()).contains("Wrote");
        assertThat(index()).hasLineCount(6).doesNotContainPattern("(?<!\r)\n").endsWith("\r\n");
        assertThat(project.refusedOnce(1, "rebase", "third"))
                .contains("There is nothing to rebase: the history has one head");
    }

    @Test
    void aMergeIsNotMoved() {
        project.table("joined", "mine2\", \"theirs", "joined").table("late", "aa1", "late");
        assertThat(project.refusedOnce(1, "rebase", "joined"))
                .contains("is no single line")
                .contains("mine1, theirs would each need another parent")
                .contains("autogen merge joined late");
    }

    @Test
    void aRevisionInSqlMovesToo() throws IOException {
        String folder = "src/main/resources/db/revisions/";
        project.file(
                        folder + "written.up.sql",
                        "-- revision: written\n-- parents: aa1\n-- message: by hand\n\n-- parents: none\ncreate table w (id int);\n")
                .file(folder + "written.down.sql", "drop table w;\n")
                .index("written db/revisions/written.up.sql");
        ShopProject.Run run = project.autogen(0, "rebase", "written", "--onto", "theirs");
        assertThat(run.out()).startsWith("Put written (by hand) behind theirs").contains("written.up.sql");
        assertThat(Files.readString(directory.resolve(folder + "written.up.sql")))
                .isEqualTo(
                        "-- revision: written\n-- parents: theirs\n-- message: by hand\n\n-- parents: none\ncreate table w (id int);\n");
        project.file(folder + "first.up.sql", "-- revision: first\r\ncreate table f (id int);\n")
                .index("first db/revisions/first.up.sql");
        project.autogen(0, "rebase", "first", "--onto", "mine2", "--no-proof");
        assertThat(Files.readString(directory.resolve(folder + "first.up.sql")))
                .isEqualTo("-- revision: first\r\n-- parents: mine2\r\ncreate table f (id int);\n");
    }

    @Test
    void aNumberedFileStaysWhereItsNumberSays() {
        String folder = "src/main/resources/db/revisions/";
        project.file(folder + "000001_init.up.sql", "create table n (id int);\n")
                .index("000001 db/revisions/000001_init.up.sql");
        assertThat(project.refusedOnce(1, "rebase", "000001", "--onto", "theirs"))
                .contains("000001 (init) follows the number before it, as its name 000001_init.up.sql says");
    }
}
