package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history that is none, a target that means nothing, a revision that fails: named, and the database stays as it was. */
class BadHistoryTest {

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

    @Test
    void unknownAndAmbiguousIds() {
        project.table("ab12", "", "one").table("ab9f", "ab12", "two");
        assertThat(project.refused(1, "upgrade", "cd")).contains("'cd'").contains("autogen history");
        assertThat(project.refused(1, "upgrade", "ab"))
                .contains("'ab' is ambiguous")
                .contains("ab12")
                .contains("ab9f");
        assertThat(project.refused(1, "upgrade", "a b")).contains("'a b'");
        assertThat(project.refused(1, "upgrade", "+3")).contains("+3");
        assertThat(project.refused(1, "downgrade", "-1")).contains("-1");
    }

    @Test
    void relativeTargets() {
        project.table("ab12", "", "one").table("ab9f", "ab12", "two");
        assertThat(project.autogen(0, "upgrade", "+1").out()).contains("The database is at ab12.");
        assertThat(project.autogen(0, "upgrade", "+1").out()).contains("The database is at ab9f.");
        assertThat(project.autogen(0, "downgrade", "-1").out()).contains("The database is at ab12.");
        assertThat(project.autogen(0, "downgrade", "-1").out()).contains("The database is at base.");
        assertThat(project.relations()).isEmpty();
    }

    @Test
    void aDuplicateId() {
        project.table("ab12", "", "one")
                .file(
                        "src/main/java/db/revisions/Copy.java",
                        """
                        package db.revisions;
                        import dev.autogen.migration.Migration;
                        import dev.autogen.migration.Operations;
                        import dev.autogen.migration.Revision;
                        @Revision(id = "ab12") public final class Copy implements Migration {
                            public void upgrade(Operations op) {}
                            public void downgrade(Operations op) {}
                        }
                        """);
        assertThat(project.refused(1, "upgrade"))
                .contains("ab12")
                .contains("Copy.java")
                .contains("R_ab12.java");
    }

    @Test
    void aTakenRevisionId() {
        project.table("ab12", "", "one");
        assertThat(project.refused(2, "revision", "-m", "x", "--empty", "--rev-id", "AB12"))
                .contains("is taken");
        assertThat(project.refused(2, "revision", "-m", "x", "--empty", "--rev-id", "a-b"))
                .contains("cannot be an id");
    }

    @Test
    void twoHeads() {
        project.table("aa1", "", "one").table("bb2", "aa1", "two").table("cc3", "aa1", "three");
        for (String command : new String[] {"upgrade", "revision"}) {
            String[] call =
                    command.equals("upgrade") ? new String[] {command} : new String[] {command, "--empty", "-m", "x"};
            assertThat(project.refused(1, call)).contains("bb2").contains("cc3").contains("heads");
        }
        assertThat(project.autogen(0, "history").out()).contains("bb2 (head)").contains("cc3 (head)");
    }

    @Test
    void aCycle() {
        project.table("aa1", "bb2", "one").table("bb2", "aa1", "two");
        assertThat(project.refused(1, "upgrade"))
                .contains("aa1")
                .contains("bb2")
                .contains("circle: aa1 -> bb2 -> aa1");
    }

    @Test
    void aMissingParent() {
        project.table("aa1", "gone", "one");
        assertThat(project.refused(1, "history")).contains("aa1").contains("gone");
    }

    @Test
    void indexAndFilesThatDisagree() throws Exception {
        project.table("aa1", "", "one").revisionWithoutIndex("bb2", "aa1", "", "");
        assertThat(project.refused(1, "upgrade"))
                .contains("main.index")
                .contains("class db.revisions.R_bb2 is revision bb2, which the index does not list");
        project.index("bb2 db.revisions.R_bb2");
        Files.delete(directory.resolve("src/main/java/db/revisions/R_bb2.java"));
        assertThat(project.refused(1, "upgrade"))
                .contains("the index lists revision bb2 as db.revisions.R_bb2, which is not there");
        project.index("<<<<<<< HEAD of mine");
        assertThat(project.refused(1, "upgrade")).contains("main.index, line 3");
    }

    @Test
    void aRevisionThatDoesNotCompile() {
        project.revision("aa1", "", "op.createTabel(\"one\");", "");
        assertThat(project.refused(1, "upgrade"))
                .contains("R_aa1.java:16")
                .contains("cannot find symbol")
                .contains("createTabel");
    }

    @Test
    void aRevisionThatFailsInTheMiddle() {
        project.table("aa1", "", "one")
                .revision(
                        "bb2",
                        "aa1",
                        "op.execute(\"create table two (id int)\"); op.execute(\"insert into nowhere values (1)\");",
                        "op.execute(\"drop table two\");");
        project.autogen(0, "upgrade", "+1");
        assertThat(project.refused(1, "upgrade"))
                .contains("bb2")
                .contains("failed at statement 2 of 2")
                .contains("relation \"nowhere\" does not exist")
                .contains("SQLSTATE 42P01")
                .contains("    insert into nowhere values (1)")
                .contains("Rolled back; the database is at aa1 as before.");
    }

    @Test
    void aRevisionWhoseJavaThrows() {
        project.revision("aa1", "", "throw new IllegalStateException(\"not so\");", "");
        assertThat(project.refused(1, "upgrade")).contains("aa1").contains("not so");
        project.revisionWithoutIndex(
                "aa1",
                "",
                "op.execute(\"create table one (id int)\"); op.run(\"fill\", c -> { throw new IllegalStateException(\"not so\"); });",
                "");
        assertThat(project.refused(1, "upgrade"))
                .contains("failed at statement 2 of 2")
                .contains("not so")
                .contains("Rolled back; the database is at base as before.");
    }

    @Test
    void aHeadThatNobodyKnows() throws Exception {
        project.table("aa1", "", "one").table("bb2", "aa1", "two");
        project.autogen(0, "upgrade");
        Files.delete(directory.resolve("src/main/java/db/revisions/R_bb2.java"));
        project.file("src/main/resources/META-INF/autogen/main.index", "aa1 db.revisions.R_aa1\n");
        assertThat(project.autogen(0, "current").out()).contains("bb2");
        assertThat(project.refused(1, "downgrade", "-1")).contains("bb2").contains("another branch");
        assertThat(project.refused(1, "revision", "-m", "x")).contains("bb2").contains("--against history");
    }

    @Test
    void aDatabaseThatIsNotAtHeadIsNotComparedWith() {
        project.table("aa1", "", "one");
        assertThat(project.refused(1, "revision", "-m", "x"))
                .contains("not at head: 1 pending (aa1")
                .contains("autogen upgrade");
        project.autogen(4, "current", "--check-heads");
        project.autogen(0, "upgrade");
        project.autogen(0, "current", "--check-heads");
    }
}
