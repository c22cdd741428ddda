package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people each took the next number, for one revision or for several, in Java or in SQL. */
class EqualIdsFlowTest {

    private static final String JAVA = "src/main/java/db/revisions/";
    private static final String SQL = "src/main/resources/db/revisions/";

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory).configure("", "[migrations]\nrevision-id = \"sequential\"\n");
    }

    @AfterEach
    void end() {
        project.close();
    }

    private String index() throws IOException {
        return Files.readString(directory.resolve("src/main/resources/META-INF/autogen/main.index"));
    }

    /** Writes a revision whose class is called after its id and what it makes. */
    private void java(String id, String parent, String table) throws IOException {
        String name = "R_" + id + "_" + table;
        project.table("own", parent, table);
        Path file = directory.resolve(JAVA + "R_own.java");
        project.file(
                JAVA + name + ".java",
                Files.readString(file).replace("R_own", name).replace("id = \"own\"", "id = \"" + id + "\""));
        Files.delete(file);
        project.file(
                "src/main/resources/META-INF/autogen/main.index",
                index().replace("own db.revisions.R_own\n", id + " db.revisions." + name + "\n"));
    }

    private void sql(String name, String header, String table) {
        project.file(SQL + name + ".up.sql", header + "create table " + table + " (id int);\n")
                .file(SQL + name + ".down.sql", "drop table " + table + ";\n");
    }

    @Test
    void aChainMovesWhoseFilesAreAllNamed() throws IOException {
        java("001", "", "one");
        java("002", "001", "their");
        java("003", "002", "their_too");
        java("002", "001", "mine");
        java("003", "002", "mine_too");

        assertThat(project.refusedOnce(1, "history")).contains("Revision '002' exists 2 times");
        assertThat(project.refusedOnce(1, "rebase", "R_002_mine"))
                .contains("Revision '003' exists twice as well")
                .contains("Name all that moves: autogen rebase R_002_mine …");
        ShopProject.Run run = project.autogen(0, "rebase", "R_003_mine_too", "R_002_mine");

        assertThat(run.out())
                .startsWith("Put 004, which was 002")
                .contains(" behind 003", "R_004_mine.java")
                .contains("  005, which was 003", ", follows: changed ", "R_005_mine_too.java");
        assertThat(run.err()).contains("5 revisions proved");
        assertThat(index())
                .isEqualTo(
                        """
                        001 db.revisions.R_001_one
                        002 db.revisions.R_002_their
                        003 db.revisions.R_003_their_too
                        004 db.revisions.R_004_mine
                        005 db.revisions.R_005_mine_too
                        """);
        assertThat(project.autogen(0, "history", "-q").out())
                .contains("004 -> 005 (head)", "003 -> 004", "002 -> 003", "001 -> 002");
        assertThat(project.autogen(0, "upgrade").out()).contains("The database is at 005.");
        assertThat(project.relations()).hasSize(5);
    }

    /** 003 says that it follows 002, and there are two. */
    @Test
    void whatFollowsIsAskedFor() throws IOException {
        java("001", "", "one");
        java("002", "001", "their");
        java("002", "001", "mine");
        java("003", "002", "later");

        assertThat(project.refusedOnce(1, "rebase", "R_002_mine"))
                .contains("R_003_later follows 002, and there are two of that id.")
                .contains("  autogen rebase R_002_mine R_003_later\n")
                .contains("  autogen rebase R_002_mine --onto REV");
        project.autogen(0, "rebase", "R_002_mine", "--onto", "003", "--no-proof");
        assertThat(project.autogen(0, "history", "-q").out()).contains("003 -> 004 (head)", "002 -> 003", "001 -> 002");
    }

    @Test
    void ofTwoPairsInSqlOneBecomesTheNext() throws IOException {
        sql("R_001_one", "-- revision: 001\n", "one");
        sql("R_002_their", "-- revision: 002\n-- parents: 001\n-- message: theirs\n\n", "their");
        sql("R_002_mine", "-- message: mine\n-- revision: 002\n-- parents: 001\n\n", "mine");
        project.index("001 db/revisions/R_001_one.up.sql")
                .index("002 db/revisions/R_002_their.up.sql")
                .index("002 db/revisions/R_002_mine.up.sql");

        assertThat(project.refusedOnce(1, "upgrade"))
                .contains("Revision '002' exists 2 times", "autogen rebase")
                .doesNotContain("Delete the line");
        ShopProject.Run run = project.autogen(0, "rebase", "R_002_mine.up.sql");

        assertThat(run.out()).startsWith("Put 003, which was 002 (mine), behind 002 (theirs)");
        assertThat(Files.readString(directory.resolve(SQL + "R_003_mine.up.sql")))
                .isEqualTo("-- message: mine\n-- revision: 003\n-- parents: 002\n\ncreate table mine (id int);\n");
        assertThat(directory.resolve(SQL + "R_003_mine.down.sql")).hasContent("drop table mine;");
        assertThat(directory.resolve(SQL)).isDirectoryNotContaining("glob:**R_002_mine*");
        assertThat(index()).endsWith("003 db/revisions/R_003_mine.up.sql\n");
        assertThat(project.autogen(0, "upgrade").out()).contains("The database is at 003.");
    }

    @Test
    void aClassAndAPairOfOneIdAreToldApart() throws IOException {
        java("001", "", "one");
        java("002", "001", "their");
        sql("R_002_mine", "-- revision: 002\n-- parents: 001\n", "mine");
        project.index("002 db/revisions/R_002_mine.up.sql");
        assertThat(project.refusedOnce(1, "rebase"))
                .contains("  autogen rebase R_002_their\n  autogen rebase R_002_mine");
        project.autogen(0, "rebase", "mine");
        assertThat(project.autogen(0, "history", "-q").out()).contains("002 -> 003 (head)");
        project.autogen(0, "verify", "--files-only");
    }

    @Test
    void aNumberedFileGetsTheNextNumber() throws IOException {
        sql("000001_init", "", "one");
        sql("000002_their", "", "their");
        sql("000002_mine", "", "mine");
        sql("000003_mine_too", "", "mine_too");

        assertThat(project.refusedOnce(1, "history")).contains("Revision '000002' exists 2 times");
        ShopProject.Run run = project.autogen(0, "rebase", "000002_mine", "000003_mine_too");

        assertThat(run.out()).startsWith("Put 000003, which was 000002 (mine), behind 000002 (their)");
        assertThat(directory.resolve(SQL)).isDirectoryContaining("glob:**/000003_mine.up.sql");
        assertThat(directory.resolve(SQL)).isDirectoryContaining("glob:**/000003_mine.down.sql");
        assertThat(directory.resolve(SQL)).isDirectoryContaining("glob:**/000004_mine_too.up.sql");
        assertThat(project.autogen(0, "upgrade").out()).contains("The database is at 000004.");
        assertThat(project.relations()).contains("public.one", "public.their", "public.mine", "public.mine_too");
    }

    @Test
    void whatWasRunMayBeEither() throws IOException {
        java("001", "", "one");
        java("002", "001", "their");
        project.autogen(0, "upgrade");
        java("002", "001", "mine");
        String before = index();
        assertThat(project.refusedOnce(1, "rebase", "R_002_mine"))
                .contains("has run a revision 002, which may be either of the two; nothing was changed")
                .contains("autogen rebase --force");
        assertThat(index()).isEqualTo(before);
        assertThat(directory.resolve(JAVA)).isDirectoryContaining("glob:**/R_002_mine.java");
        project.autogen(0, "rebase", "R_002_mine", "--force");
        assertThat(project.autogen(0, "upgrade").out()).contains("The database is at 003.");
    }
}
