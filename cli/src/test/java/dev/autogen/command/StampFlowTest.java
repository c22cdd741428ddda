package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code stamp} looks at before it writes heads, and what {@code status} says of a database. */
class StampFlowTest {

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
    void aDatabaseIsStampedAtWhatItIs() {
        project.database().execute("create table one (id bigint not null)");
        project.database().execute("create table other (id bigint)");
        assertThat(project.refused(1, "stamp", "head"))
                .contains(
                        "The database is not what the history makes up to bb22, so it was not stamped. What it would take:\n"
                                + "  create table two")
                .contains("--force");
        ShopProject.Run run = project.autogen(0, "stamp", "aa11");
        assertThat(run.out()).isEqualTo("The database is at aa11; it was at base.\n");
        assertThat(run.err()).contains("Unclaimed").contains("table public.other");
        assertThat(project.heads()).containsExactly("aa11");
        assertThat(project.autogen(0, "upgrade").out()).contains("The database is at bb22.");
        assertThat(project.refused(1, "stamp", "base"))
                .contains("drop table two")
                .contains("drop table one");
        assertThat(project.refused(1, "stamp", "aa11")).contains("drop table two");
        assertThat(project.refused(2, "stamp", "--sql", "--format", "json", "base"))
                .isEqualTo("A script is SQL, not JSON: leave --sql or --format out.");
        assertThat(project.autogen(0, "stamp", "--force", "base", "--format", "json")
                        .out())
                .containsIgnoringWhitespaces("\"before\": [\"bb22\"], \"after\": []");
        assertThat(project.heads()).isEmpty();
        assertThat(project.values("select revision || ' ' || direction from autogen_log order by id"))
                .containsExactly("aa11 stamp", "bb22 upgrade", "base stamp");
    }

    /** What SQL makes, no operation tells: only a run does. */
    @Test
    void whatSqlOfALaterRevisionMadeIsADifference() {
        project.revision("cc33", "bb22", "op.execute(\"create table three (id bigint)\");", "op.dropTable(\"three\");");
        project.autogen(0, "upgrade");
        project.database().execute("create table other (id bigint)");
        assertThat(project.refused(1, "stamp", "bb22"))
                .contains("What it would take:\n  drop table public.three\nStamp the revision that it really is at");
        assertThat(project.autogen(0, "stamp", "cc33").err()).contains("table public.other");
    }

    @Test
    void severalBranchesAreStampedAndOthersStay() {
        project.table("cc33", "aa11", "three");
        project.autogen(0, "upgrade", "heads");
        project.autogen(0, "stamp", "--force", "aa11");
        assertThat(project.heads()).containsExactly("aa11");
        project.autogen(0, "stamp", "bb22", "cc33");
        assertThat(project.heads()).containsExactly("bb22", "cc33");
        assertThat(project.autogen(0, "stamp", "heads").out())
                .isEqualTo("The database is at bb22, cc33; it was at bb22, cc33.\n");
        assertThat(project.refused(1, "stamp", "head")).contains("heads");
        assertThat(project.refused(1, "stamp", "nowhere")).contains("nowhere");
        assertThat(project.refused(2, "stamp")).contains("TARGET");
    }

    @Test
    void whatNobodyKnowsIsPurged() {
        project.autogen(0, "upgrade");
        project.database().execute("update autogen_version set revision = 'zz99'");
        project.database().execute("insert into autogen_version values ('other', 'zz98')");
        assertThat(project.refused(1, "stamp", "head")).contains("autogen stamp --purge");
        ShopProject.Run status = project.autogen(4, "status");
        assertThat(status.out())
                .contains("current   zz99\n")
                .contains("zz99 is in no revision here: see autogen stamp --purge");
        assertThat(project.autogen(0, "stamp", "--purge", "head").out()).contains("is at bb22; it was at zz99");
        assertThat(project.heads()).containsExactly("bb22", "zz98");
    }

    @Test
    void statusSaysWhereTheDatabaseStands() {
        assertThat(project.autogen(4, "status").out())
                .containsPattern("^database \\w+ on 127.0.0.1:\\d+ as postgres \\(PostgreSQL 16\\.\\d+\\)\n")
                .contains(
                        "current   base\nlatest    bb22\npending   2:\n          aa11\n          bb22\ntables    0 in ")
                .contains("last run  none\n");
        project.autogen(0, "upgrade");
        assertThat(project.autogen(0, "status").out())
                .contains("current   bb22 (head)\nlatest    bb22\npending   nothing\ntables    4 in ")
                .containsPattern("last run  upgrade bb22 done, 20\\S+Z by \\S.* as postgres\n");
        assertThat(project.autogen(0, "status", "--format", "json").out())
                .contains("\"atHead\": true")
                .contains("\"pending\": []")
                .contains("\"tables\": 4");
    }
}
