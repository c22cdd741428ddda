package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done by hand in a database is named, and no revision takes it up. */
@Order(13)
class DriftFlowTest {

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory)
                .revision(
                        "aa1",
                        "",
                        "op.createTable(\"users\", column(\"id\", bigint()).notNull(), column(\"name\", varchar(50)),"
                                + " primaryKey(\"users_pkey\", \"id\"));",
                        "op.dropTable(\"users\");");
        project.autogen(0, "upgrade");
        project.entities(
                "@Entity @Table(name = \"users\") class User { @Id Long id; @Column(name = \"name\", length = 80)"
                        + " String name; Integer age; }");
    }

    @AfterEach
    void end() {
        project.close();
    }

    @Test
    void aRevisionLeavesOutWhatWasDoneByHand() {
        project.database()
                .execute("alter table users alter column name type text; create index ix_night on users (name);"
                        + " create table notes (note text); create view ids as select id from users");
        ShopProject.Run three = project.autogen(3, "check", "--no-build", "--against", "all");
        assertThat(three.out())
                .startsWith("Out of step: entities, history and database ")
                .contains(
                        """
                        In the entities, not in the history: run `autogen revision`:
                          column public.users.age: age integer (was none)
                          column public.users.name: name character varying(80) (was name character varying(50)) (database too)
                        Changed by hand in the database: `autogen adopt` keeps it, this SQL reverts it:
                        """)
                .contains(
                        """
                          index public.users.ix_night: create index ix_night on users (name) (was none)
                            drop index ix_night;
                        """);

        ShopProject.Run run = project.autogen(0, "revision", "--no-build", "-m", "age");
        assertThat(run.err())
                .contains("Drift: changed by hand in the database")
                .contains("  column public.users.name: name text (was name character varying(50))\n")
                .contains("  index public.users.ix_night: ")
                .contains("  table public.notes: ")
                .contains("proved on PostgreSQL");
        String revision = project.revisions().stream()
                .filter(text -> !text.contains("class R_aa1"))
                .findFirst()
                .orElseThrow();
        assertThat(revision)
                .contains("op.addColumn(\"users\", column(\"age\", integer()));")
                .containsPattern("downgrade[^}]*op.alterColumnType\\(\"users\", \"name\", varchar\\(50\\)\\)")
                .doesNotContain("ix_night")
                .doesNotContain("notes");

        project.autogen(0, "upgrade");
        project.database().execute("drop index ix_night; drop table notes");
        assertThat(project.autogen(0, "check", "--no-build", "--against", "all").out())
                .startsWith("In step: entities, history and database ")
                .contains("view public.ids\n");
    }

    @Test
    void aViewMadeByHandIsTakenIntoTheHistoryFirst() {
        project.database()
                .execute("create view names as select id, upper(name) as name from users where name in ('a', 'b')");
        assertThat(project.refusedOnce(1, "revision", "--no-build", "-m", "name"))
                .contains("  view public.names: made by hand, and the revision would drop and restore it\n")
                .contains("Take it into the history first: autogen adopt.", "Nothing was written.");
        project.autogen(0, "adopt", "-m", "view", "--rev-id", "bb2");
        project.database().execute("grant select on names to public");
        assertThat(project.refusedOnce(1, "revision", "--no-build", "-m", "name"))
                .contains("  grants on view public.names: made by hand, and the revision would drop and restore it\n");
        assertThat(project.autogen(
                                0, "revision", "--no-build", "-m", "name", "--against", "database", "--rev-id", "cc3")
                        .err())
                .contains("upgrade in step, downgrade in step");
        project.autogen(0, "remove", "cc3");
        project.database().execute("revoke select on names from public");
        assertThat(project.autogen(0, "revision", "--no-build", "-m", "name").err())
                .contains("proved on PostgreSQL");
        assertThat(project.autogen(0, "verify").out()).contains("3 revisions proved on PostgreSQL");
        project.autogen(0, "upgrade");
        assertThat(project.autogen(0, "check", "--no-build", "--against", "all").out())
                .startsWith("In step");
    }

    @Test
    void whatTheEntitiesWantTooIsNotMadeAgain() {
        project.database().execute("alter table users add column age bigint");
        assertThat(project.autogen(3, "check", "--no-build", "--against", "all").out())
                .contains(
                        """
                        In the entities and, made by hand as another, in the database, not in the history: `autogen adopt` takes that into the history, \
                        or revert it by the SQL below; then run `autogen revision`:
                          column public.users.age: age integer (was none) (database too)
                        """);
        assertThat(project.refusedOnce(1, "revision", "--no-build", "-m", "age"))
                .startsWith("What was done by hand in the database stands in the way of a revision")
                .contains("  column public.users.age: made by hand, and the entities want it too\n")
                .contains("autogen adopt", "--against database", "Nothing was written.");
        project.autogen(0, "adopt", "-m", "age", "--rev-id", "bb2");
        assertThat(project.autogen(0, "revision", "--no-build", "-m", "age").err())
                .contains("proved on PostgreSQL");
        project.autogen(0, "upgrade");
        assertThat(project.autogen(0, "check", "--no-build", "--against", "all").out())
                .startsWith("In step");
        project.autogen(0, "verify");
    }

    @Test
    void aDatabaseAheadIsSaid() {
        project.database().execute("update autogen_version set revision = 'ff9'");
        assertThat(project.autogen(3, "check", "--no-build", "--against", "all", "--format", "json")
                        .out())
                .contains("\"moved\": \"database\"")
                .contains("\"object\": \"ff9\"")
                .contains("\"object\": \"public.users.age\"");
        assertThat(project.refusedOnce(2, "check", "--no-build", "--against", "all", "--accept"))
                .contains("--accept lives with differences between two parties");
    }
}
