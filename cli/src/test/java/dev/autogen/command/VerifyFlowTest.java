package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code verify} sees in a history, and what it says about it. */
@Order(9)
class VerifyFlowTest {

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory).table("aa1", "", "one");
    }

    @AfterEach
    void end() {
        project.close();
    }

    @Test
    void aGoodHistoryIsProved() {
        project.revision(
                "bb2",
                "aa1",
                "op.addColumn(\"one\", column(\"name\", varchar(50)));",
                "op.dropColumn(\"one\", \"name\");");
        String out = project.autogen(0, "verify").out();
        assertThat(out)
                .containsPattern("aa1 \\(1 statement, 0 rows kept, \\d+ ms\\)\n")
                .containsPattern("bb2 \\(1 statement, 3 rows kept, \\d+ ms\\)\n")
                .containsPattern("2 revisions proved on PostgreSQL 16\\.\\d+: up, down, and up again\\.");
        assertThat(project.relations()).as("the project's own database").isEmpty();
    }

    @Test
    void branchesAndMergesAreRunOneByOne() {
        project.table("bb2", "aa1", "two")
                .table("cc3", "aa1", "three")
                .revision(
                        "dd4",
                        "bb2\", \"cc3",
                        "op.dropTable(\"two\");",
                        "op.createTable(\"two\", column(\"id\", bigint()).notNull());");
        assertThat(project.autogen(0, "verify").out()).contains("4 revisions proved");
    }

    @Test
    void aDowngradeThatLeavesSomethingIsNamed() {
        project.revision("bb2", "aa1", "op.addColumn(\"one\", column(\"name\", varchar(50)));", "");
        assertThat(project.autogen(3, "verify").out())
                .contains("bb2 (")
                .contains(
                        "failed: After the downgrade the scratch database is not what it was before the upgrade. What is left to do:\n"
                                + "  drop column one.name");
    }

    @Test
    void whatADowngradeLeavesBehindThoughNobodyComparesItIsNamed() {
        project.revision(
                "bb2",
                "aa1",
                """
                op.execute("create view names as select id from one");
                op.execute("create materialized view stored as select id from one");
                op.execute("create function shown() returns int language sql as 'select 1'");
                op.execute("create trigger seen before update on one for each row"
                        + " execute function suppress_redundant_updates_trigger()");
                op.execute("grant select on one to public");
                op.execute("create policy p on one");""",
                "");
        assertThat(project.autogen(3, "verify").out())
                .contains(
                        """
                        not what it was before the upgrade. What is left to do:
                          drop view names
                          function public.shown(): left behind
                          grants on table public.one: left behind
                          materialized view public.stored: left behind
                          policy public.one.p: left behind
                          trigger public.one.seen: left behind
                        """);
    }

    @Test
    void aDowngradeThatTakesTooMuchIsNamed() {
        project.revision(
                        "bb2",
                        "aa1",
                        "op.execute(\"create view names as select id from one\");",
                        "op.execute(\"drop view names\");")
                .revision(
                        "cc3",
                        "bb2",
                        "op.execute(\"create view others as select id from one\");",
                        "op.execute(\"drop view names, others\");");
        assertThat(project.autogen(3, "verify").out()).contains("  create view names\n");
    }

    @Test
    void aStatementThatFailsIsNamed() {
        project.revision("bb2", "aa1", "op.execute(\"alter table nowhere add x integer\");", "");
        assertThat(project.autogen(3, "verify").out())
                .contains("failed: ")
                .contains("42P01")
                .contains("nowhere");
    }

    @Test
    void rowsThatStopAnUpgradeAreAHazard() {
        project.revision(
                "bb2",
                "aa1",
                "op.execute(\"alter table one add column code integer not null default 7, add constraint u unique (code)\");",
                "op.dropColumn(\"one\", \"code\");");
        assertThat(project.autogen(0, "verify").out())
                .contains("hazard: With rows in the tables: ")
                .contains("23505")
                .contains("2 revisions proved");
    }

    @Test
    void whatAnUpgradeMayDoToRowsIsAHazardWhateverItIsWrittenIn() {
        project.revision(
                        "bb2",
                        "aa1",
                        "op.execute(\"alter table one add column name varchar(50), add column gone text\");",
                        "op.execute(\"alter table one drop column name, drop column gone\");")
                .revision(
                        "cc3",
                        "bb2",
                        "op.renameColumn(\"one\", \"name\", \"title\");"
                                + " op.alterColumnType(\"one\", \"title\", varchar(20)); op.execute(\"alter table one drop column gone\");",
                        "op.execute(\"alter table one add column gone text\"); op.alterColumnType(\"one\", \"title\", varchar(50));"
                                + " op.renameColumn(\"one\", \"title\", \"name\");");
        assertThat(project.autogen(0, "verify", "cc3").out())
                .contains("cc3 (3 statements, 6 rows kept, ")
                .contains("  hazard: column one.name: It fails on texts of more than 20 characters."
                        + " These are the rows: select count(*) from one where length(name) > 20\n"
                        + "  hazard: column one.gone: Its values go: select count(gone) from one\n");
        assertThat(project.autogen(0, "verify", "cc3", "--format", "github").out())
                .contains("::warning file=")
                .contains("R_cc3.java,line=1,title=Hazard of revision cc3::column one.gone: Its values go");
    }

    @Test
    void removedLabelsAreAHazardAndATypeThatIsOnlyRenamedIsNone() {
        project.revision(
                        "bb2",
                        "aa1",
                        "op.execute(\"create type mood as enum ('sad', 'ok', 'glad')\");"
                                + " op.execute(\"alter table one add column mood mood\");",
                        "op.execute(\"alter table one drop column mood\"); op.execute(\"drop type mood\");")
                .revision(
                        "cc3",
                        "bb2",
                        "op.renameEnum(\"mood\", \"state\"); op.renameEnumValue(\"state\", \"glad\", \"happy\");",
                        "op.renameEnumValue(\"state\", \"happy\", \"glad\"); op.renameEnum(\"state\", \"mood\");")
                .revision("dd4", "cc3", relabelled("'ok', 'happy'"), relabelled("'sad', 'ok', 'happy'"));
        String seen = project.autogen(0, "verify", "bb2:").out();
        assertThat(seen)
                .contains("dd4 (3 statements, ")
                .containsOnlyOnce("hazard: ")
                .contains("  hazard: enum type state: It fails on rows that have 'sad': give them another value first."
                        + " These are the rows: select count(*) from one where mood::text in ('sad')\n");
    }

    @Test
    void rowsHaveNoLabelThatALaterRevisionTakesAway() {
        project.revision(
                        "bb2",
                        "aa1",
                        "op.createEnum(\"mood\", \"sad\", \"ok\");"
                                + " op.addColumn(\"one\", column(\"mood\", dev.autogen.migration.Types.type(\"mood\")));",
                        "op.dropColumn(\"one\", \"mood\"); op.dropEnum(\"mood\");")
                .table("cc3", "bb2", "two")
                .revision(
                        "dd4",
                        "cc3",
                        "op.rebuildEnum(\"mood\", java.util.List.of(\"ok\"),"
                                + " dev.autogen.migration.Definitions.use(\"one\", \"mood\"));",
                        "op.rebuildEnum(\"mood\", java.util.List.of(\"sad\", \"ok\"),"
                                + " dev.autogen.migration.Definitions.use(\"one\", \"mood\"));");
        assertThat(project.autogen(0, "verify", "dd4").out())
                .containsPattern("dd4 \\(\\d+ statements, [1-9]\\d* rows kept, ")
                .containsOnlyOnce("hazard: enum type mood: It fails on rows that have 'sad'")
                .doesNotContain("With rows in the tables");
    }

    private static String relabelled(String labels) {
        return "op.execute(\"create type other as enum (" + labels + ")\");"
                + " op.execute(\"alter table one alter column mood type other using nullif(mood::text, 'sad')::other\");"
                + " op.execute(\"drop type state; alter type other rename to state\");";
    }

    @Test
    void partsCanBeChosen() {
        project.table("bb2", "aa1", "two").table("cc3", "bb2", "three");
        assertThat(project.autogen(0, "verify", "bb2").out())
                .contains("bb2")
                .doesNotContain("cc3")
                .contains("1 revision proved");
        assertThat(project.autogen(0, "verify", "bb2:").out()).contains("2 revisions proved");
        assertThat(project.autogen(0, "verify", "--files-only").out())
                .contains("3 revisions: files, index and graph belong together.");
        assertThat(project.autogen(0, "verify", "--format", "json").out())
                .contains("\"verified\": true")
                .contains("\"id\": \"cc3\"");
        assertThat(project.refused(1, "verify", "nowhere")).contains("nowhere");
    }

    @Test
    void anEmptyHistoryIsNoFailure() {
        BareProject none = BareProject.create(directory.resolve("none"));
        assertThat(none.autogen(0, "verify").out()).contains("There is no revision to verify.");
        none.close();
    }

    @Test
    void whatIsNotTakenBackIsNamed() {
        project.revision("bb2", "aa1", "op.execute(\"select 1\");", "op.irreversible(\"The old values are gone.\");")
                .table("cc3", "bb2", "three");
        String why = "bb2 is irreversible: The old values are gone.";
        assertThat(project.autogen(0, "verify").out())
                .contains("\nnot taken back: aa1, bb2: " + why + "\n")
                .containsPattern("3 revisions proved on PostgreSQL \\S+: up, and 1 of them down, and up again\\.");
        assertThat(project.autogen(0, "verify", "aa1").out())
                .contains("\nnot taken back: aa1: " + why + "\n")
                .containsPattern("1 revision proved on PostgreSQL \\S+: up only\\.");
        assertThat(project.autogen(0, "verify", "--format", "json", "bb2:").out())
                .contains("\"notTakenBack\": \"" + why + "\"")
                .contains("\"notTakenBack\": null");
        assertThat(project.autogen(0, "verify", "--format", "markdown").out())
                .contains("\nNot taken back:\n\n- aa1, bb2: " + why + "\n")
                .contains("| up, down, up on ")
                .contains("| up on ");
    }

    @Test
    void whatWasEditedAfterTheDatabaseGotItIsNamed() {
        project.table("bb2", "aa1", "two");
        project.autogen(0, "upgrade");
        project.annotated("aa1", "op.createTable(\"one\",", "op\n  .createTable( \"one\" ,");
        assertThat(project.autogen(0, "verify").out()).contains("2 revisions proved");
        project.annotated("bb2", "column(\"id\", bigint())", "column(\"number\", bigint())");
        assertThat(project.autogen(3, "verify").out())
                .contains("failed: Revision bb2 was edited after the database ")
                .contains(
                        " got it, which therefore has something else. Take the change back, and write a new revision.");
        assertThat(project.autogen(0, "verify", "aa1").out()).contains("1 revision proved");
        assertThat(project.autogen(0, "verify", "--files-only").out()).contains("2 revisions: files");
        project.autogen(0, "downgrade", "base", "--yes");
        assertThat(project.autogen(0, "verify").out()).contains("2 revisions proved");
    }
}
