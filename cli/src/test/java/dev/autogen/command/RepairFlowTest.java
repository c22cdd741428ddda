package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code repair} finds in a database where a run came to no end. */
class RepairFlowTest {

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory)
                .table("aa11", "", "one")
                .revision(
                        "bb22",
                        "aa11",
                        "op.addColumn(\"one\", column(\"name\", varchar(50)));"
                                + "op.execute(\"create unique index concurrently one_id on one (id)\");",
                        "op.dropColumn(\"one\", \"name\");");
        project.autogen(0, "upgrade", "aa11");
        project.database().execute("insert into one values (1), (1)");
        project.autogen(1, "upgrade");
    }

    @AfterEach
    void end() {
        project.close();
    }

    @Test
    void whatIsNeitherBeforeNorAfterIsExplained() {
        assertThat(project.autogen(4, "status").out())
                .contains(
                        "half run  bb22: 1 of the 2 parts of its upgrade are done, SQLSTATE 23505; see autogen repair");
        assertThat(project.autogen(1, "repair", "--yes").out())
                .startsWith(
                        "Revision bb22 is half run: 1 of the 2 parts of its upgrade are done, the next failed with SQLSTATE 23505.\n"
                                + "  Finish it: autogen upgrade bb22\n")
                .contains("Or undo by hand what is done, and repair again:\n")
                .contains("drop column one.name");
    }

    @Test
    void whatNoOperationTellsOfIsNamedToo() {
        project.database().execute("alter table one drop column name");
        project.database().execute("drop index if exists one_id");
        project.autogen(0, "repair", "--yes");
        project.database().execute("truncate one");
        project.revision(
                "bb22",
                "aa11",
                "op.execute(\"create function half() returns int language sql as 'select 1'\");"
                        + "op.execute(\"create unique index concurrently one_id on one (id)\");"
                        + "op.execute(\"create function whole() returns int language sql as 'select 2'\");",
                "");
        project.database().execute("insert into one values (1), (1)");
        project.autogen(1, "upgrade");
        assertThat(project.autogen(1, "repair", "--yes").out())
                .contains("Or do by hand what is missing, and repair again:\n")
                .contains("    create function public.whole()\n")
                .contains("Or undo by hand what is done, and repair again:\n")
                .contains("    drop function public.half()\n");
    }

    @Test
    void whatWasUndoneByHandIsForgotten() {
        project.database().execute("alter table one drop column name");
        project.database().execute("drop index if exists one_id");
        assertThat(project.autogen(1, "repair").out())
                .isEqualTo(
                        "Revision bb22 is half run: 1 of the 2 parts of its upgrade are done, the next failed with SQLSTATE"
                                + " 23505, but the database is as before it: its heads stay aa11. To write that down: autogen repair --yes\n");
        assertThat(project.autogen(1, "repair", "--format", "json").out())
                .contains("\"repaired\": []")
                .contains("\"revision\": \"bb22\"")
                .contains("\"mendable\": true");
        assertThat(project.answering("n\n", 1, "repair").out()).contains("autogen repair --yes");
        assertThat(project.answering("y\n", 0, "repair").out()).startsWith("Repaired: Revision bb22 is half run");
        assertThat(project.heads()).containsExactly("aa11");
        assertThat(project.autogen(0, "repair").out()).isEqualTo("Nothing to repair.\n");
        assertThat(project.autogen(0, "repair", "--format", "json").out()).contains("\"left\": []");
        project.database().execute("truncate one");
        project.autogen(0, "upgrade");
        assertThat(project.autogen(0, "status").out()).contains("bb22 (head)");
    }

    @Test
    void whatWasFinishedByHandIsDone() {
        project.database().execute("drop index if exists one_id");
        project.database().execute("truncate one");
        project.database().execute("create unique index one_id on one (id)");
        assertThat(project.autogen(0, "repair", "--yes").out())
                .contains("and the database is as after it: its heads are to be bb22.");
        assertThat(project.autogen(0, "status").out()).contains("bb22 (head)").contains("last run  repair bb22 done");
    }

    @Test
    void headsThatOthersImplyAreTakenOut() {
        project.database().execute("alter table one drop column name");
        project.database().execute("drop index if exists one_id");
        project.autogen(0, "repair", "--yes");
        project.table("cc33", "aa11", "three");
        project.autogen(0, "upgrade", "cc33");
        project.database().execute("insert into autogen_version values ('main', 'aa11')");
        assertThat(project.autogen(0, "repair", "--yes").out())
                .isEqualTo("Repaired: Of the heads aa11, cc33 some are implied by others: they are cc33.\n");
        assertThat(project.heads()).containsExactly("cc33");
    }
}
