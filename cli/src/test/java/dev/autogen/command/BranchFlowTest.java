package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Working on several branches: writing revisions there, joining them, running them up and down. */
class BranchFlowTest {

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory).table("aa1", "", "one").table("bb2", "aa1", "two");
    }

    @AfterEach
    void end() {
        project.close();
    }

    private String heads() {
        return project.autogen(0, "heads", "-q").out();
    }

    @Test
    void aRevisionGoesWhereItIsTold() {
        assertThat(project.refusedOnce(1, "revision", "-m", "x", "--empty", "--head", "aa1"))
                .isEqualTo(
                        "Revision aa1 is not a head: bb2 follows it. To begin a branch there all the same, add --splice.");
        project.autogen(
                0,
                "revision",
                "-m",
                "x",
                "--empty",
                "--rev-id",
                "cc3",
                "--head",
                "aa1",
                "--splice",
                "--branch-label",
                "shop");
        assertThat(heads()).isEqualTo("bb2 (head)\ncc3 (shop) (head), x\n");
        project.autogen(0, "revision", "-m", "y", "--empty", "--rev-id", "dd4", "--head", "shop@head");
        project.autogen(
                0,
                "revision",
                "-m",
                "z",
                "--empty",
                "--rev-id",
                "ee5",
                "--head",
                "base",
                "--branch-label",
                "audit",
                "--depends-on",
                "shop",
                "--depends-on",
                "bb2");
        assertThat(project.autogen(0, "history", "-q").out())
                .contains("cc3 -> dd4 (head), y")
                .contains("<base> (shop, bb2) -> ee5 (audit) (head), z")
                .contains("<base> -> aa1 (branchpoint)");
        assertThat(project.autogen(0, "upgrade", "audit@head").out()).contains("The database is at ee5.");
        assertThat(project.heads()).containsExactly("ee5");
    }

    @Test
    void whatCannotBeThereIsNotWritten() {
        project.autogen(0, "revision", "-m", "x", "--empty", "--rev-id", "cc3", "--branch-label", "shop");
        assertThat(project.refusedOnce(1, "revision", "-m", "y", "--empty", "--branch-label", "shop"))
                .isEqualTo(
                        "The label 'shop' is taken: it names the branch of revision cc3. Choose another one, or go on with"
                                + " that branch: --head shop@head.");
        assertThat(project.refusedOnce(1, "revision", "-m", "y", "--empty", "--branch-label", "head"))
                .contains("cannot be the id or label");
        assertThat(project.refusedOnce(1, "revision", "-m", "y", "--empty", "--depends-on", "nowhere"))
                .contains("There is no revision 'nowhere'");
        assertThat(project.refusedOnce(1, "revision", "-m", "y", "--empty", "--head", "current"))
                .contains("depends on where a database is");
        assertThat(project.refusedOnce(2, "revision", "-m", "y", "--empty", "--autogenerate"))
                .contains("use one of them");
    }

    @Test
    void whatChangedInTheEntitiesIsProvedOnItsBranch() {
        project.table("cc3", "aa1", "three")
                .entities("@Entity public class Note { @Id Long id; String title; String body; int stars; }");
        project.autogen(0, "upgrade", "heads");
        ShopProject.Run run = project.autogen(
                0,
                "revision",
                "-m",
                "notes",
                "--rev-id",
                "dd4",
                "--head",
                "aa1",
                "--splice",
                "--no-build",
                "--autogenerate");
        assertThat(run.err()).contains("create table note").contains("proved on PostgreSQL");
        assertThat(project.autogen(0, "history", "-q").out()).contains("aa1 -> dd4 (head), notes");
        assertThat(project.autogen(0, "upgrade", "heads").out()).contains("The database is at bb2, cc3, dd4.");
    }

    @Test
    void branchesAreJoined() {
        assertThat(project.refusedOnce(1, "merge")).contains("There is nothing to merge: bb2 is the only head.");
        project.table("cc3", "aa1", "three");
        assertThat(project.refusedOnce(1, "merge", "cc3"))
                .contains("A merge joins two revisions or more, and cc3 is one.");
        assertThat(project.refusedOnce(1, "merge", "aa1", "cc3")).contains("Revision aa1 is not a head");
        assertThat(project.refusedOnce(1, "merge", "aa1", "cc3", "--splice")).contains("comes after aa1 already");
        assertThat(project.autogen(0, "merge", "--rev-id", "mm4").out()).contains("mm4_merge_bb2_and_cc3.java");
        assertThat(project.autogen(0, "history", "-q", "--graph").out())
                .startsWith("* mm4 (head) (mergepoint), merge bb2 and cc3\n|\\\n");
        assertThat(project.autogen(0, "upgrade").out()).contains("The database is at mm4.");
        assertThat(project.relations()).containsExactly("public.one", "public.three", "public.two");
        assertThat(project.autogen(0, "downgrade", "-1").out()).contains("The database is at bb2, cc3.");
        project.autogen(
                0, "revision", "-m", "b", "--empty", "--head", "base", "--rev-id", "rr5", "--depends-on", "mm4");
        assertThat(project.refusedOnce(1, "merge"))
                .contains("There is nothing to merge: rr5 depends on the other heads.");
        project.table("ee6", "rr5", "five").table("ff6", "rr5", "six");
        assertThat(project.autogen(0, "merge", "heads", "--rev-id", "nn7").out())
                .contains("nn7_merge_ee6_and_ff6.java");
    }

    @Test
    void branchesRunOnTheirOwn() {
        project.table("cc3", "aa1", "three").annotated("cc3", "created = ", "labels = \"shop\", created = ");
        project.table("dd4", "cc3", "four");
        assertThat(project.refusedOnce(1, "upgrade"))
                .contains("'head' means one head, but there are several: bb2, dd4");
        assertThat(project.autogen(0, "upgrade", "shop@+2").out()).contains("The database is at cc3.");
        assertThat(project.autogen(4, "current", "--check-heads").out()).contains("2 pending:");
        assertThat(project.autogen(0, "upgrade", "heads").out()).contains("The database is at bb2, dd4.");
        assertThat(project.autogen(0, "current", "--check-heads").out())
                .contains("bb2")
                .contains("dd4");
        assertThat(project.autogen(0, "downgrade", "shop@-1").out()).contains("The database is at bb2, cc3.");
        assertThat(project.relations()).containsExactly("public.one", "public.three", "public.two");
        assertThat(project.autogen(0, "downgrade", "shop@aa1").out()).contains("The database is at bb2.");
        assertThat(project.autogen(0, "upgrade", "shop@head").out()).contains("The database is at bb2, dd4.");
        assertThat(project.autogen(0, "downgrade", "base").out()).contains("The database is at base.");
        assertThat(project.relations()).isEmpty();
    }
}
