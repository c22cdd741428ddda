package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.codec.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} prints, and where. */
class CheckFlowTest {

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory)
                .entities(
                        "@Entity @Table(name = \"users\") class User { @Id Long id; @Column(length = 40) String nickname; }");
        project.database()
                .execute("create table users (id bigint primary key); create index ix_doc on users (id);"
                        + " create view active_users as select * from users");
    }

    @AfterEach
    void end() {
        project.close();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theJsonIsTheContract() {
        ShopProject.Run run = project.autogen(3, "check", "--no-build", "--format", "json");
        Map<String, Object> report = (Map<String, Object>) Json.parse(run.out());
        assertThat(report.keySet())
                .containsExactly(
                        "inSync",
                        "version",
                        "desired",
                        "actual",
                        "operations",
                        "renameProposals",
                        "unclaimed",
                        "accepted",
                        "unmodelled",
                        "notes",
                        "database",
                        "pending",
                        "moved");
        assertThat(report.get("inSync")).isEqualTo(false);
        assertThat(report.get("accepted")).hasToString("0");
        assertThat(report.get("unclaimed")).isEqualTo(List.of("index public.users.ix_doc"));
        assertThat(report.get("unmodelled")).isEqualTo(List.of("view public.active_users"));
        assertThat(((Map<String, Object>) report.get("desired")).get("kind")).isEqualTo("entities");
        assertThat(((Map<String, Object>) report.get("actual")).get("kind")).isEqualTo("database");
        Map<String, Object> operation = ((List<Map<String, Object>>) report.get("operations")).get(0);
        assertThat(operation.keySet()).containsExactly("kind", "object", "summary", "sql", "hazards");
        assertThat(operation)
                .containsEntry("kind", "addColumn")
                .containsEntry("object", "public.users.nickname")
                .containsEntry("hazards", List.of());
        assertThat((List<String>) operation.get("sql"))
                .containsExactly("alter table users add column nickname character varying(40)");
    }

    @Test
    void aDatabaseThatIsBehindIsComparedAsItStandsAndToldSo() {
        project.table("aaaaaaaaaaaa", "", "old").annotated("aaaaaaaaaaaa", "created =", "generated = true, created =");
        // tables that no revision makes are there, and nothing of the history
        assertThat(project.autogen(3, "check", "--no-build").out())
                .contains("Run it first: autogen upgrade")
                .doesNotContain("Write it as a revision");
        project.autogen(0, "upgrade");
        project.revision(
                "bbbbbbbbbbbb",
                "aaaaaaaaaaaa",
                "op.dropTable(\"old\"); op.addColumn(\"users\", column(\"nickname\", varchar(40)));",
                "op.createTable(\"old\", column(\"id\", bigint()).notNull());");
        assertThat(project.autogen(3, "check", "--no-build").out())
                .contains("  drop table old\n")
                .doesNotContain("table public.old")
                .endsWith(
                        """
                        Not run in the database yet (1):
                          bbbbbbbbbbbb
                        Run it first: autogen upgrade
                        """);
        assertThat(project.autogen(3, "check", "--no-build", "--format", "markdown")
                        .out())
                .contains("Not run in the database yet:\n\n- bbbbbbbbbbbb");
        project.autogen(0, "upgrade");
        assertThat(project.autogen(0, "check", "--no-build").out()).doesNotContain("Not run");
    }

    @Test
    void whatAChangeMayDoToRowsIsAHazard() {
        project.database().execute("alter table users add column nickname varchar(90), add column gone text");
        assertThat(project.autogen(3, "check", "--no-build").out())
                .contains(
                        """
                        Hazard: column users.nickname: It fails on texts of more than 40 characters. These are the rows: select count(*) from users where length(nickname) > 40
                        Hazard: column users.gone: Its values go: select count(gone) from users
                        """);
        assertThat(project.autogen(3, "check", "--no-build", "--format", "markdown")
                        .out())
                .contains(
                        """
                        Hazards:

                        - warning affectsRows: column users.nickname: It fails on texts of more than 40 characters. These are the rows: select count(*) from users where length(nickname) &gt; 40
                        - warning losesData: column users.gone: Its values go: select count(gone) from users
                        """);
    }

    @Test
    void resultsAndProgressGoSeparateWays() {
        ShopProject.Run run = project.autogen(3, "check", "--no-build");
        assertThat(run.out())
                .startsWith("1 difference between the entities and database ")
                .doesNotContain("Comparing");
        assertThat(run.err()).startsWith("Comparing the entities of ");
        ShopProject.Run quiet = project.autogen(3, "check", "--no-build", "-q");
        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.out()).isEqualTo(run.out());
    }

    @Test
    void whatTheFilterHidesAppearsNowhere() {
        project.configure("", "[filter]\nexclude = [\"users\"]\n");
        assertThat(project.autogen(0, "check", "--no-build").out())
                .startsWith("In step: ")
                .doesNotContain("ix_doc");
    }

    @Test
    void whatRefersToWhatTheFilterHidesIsComparedInFull() {
        project.configure("", "[filter]\nexclude = [\"teams\", \"mood\", \"counts\"]\n")
                .entities(
                        """
                        @Entity @Table(name = "users") class User {
                            @Id Long id;
                            @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "fk_team")) Team team;
                            @Column(columnDefinition = "mood default 'ok'") String mood;
                            @Column(columnDefinition = "bigint default nextval('counts')") Long count;
                        }
                        @Entity @Table(name = "teams") class Team { @Id Long id; String name; }
                        """);
        project.database()
                .execute("create table teams (id bigint primary key, gone text); create type mood as enum ('ok');"
                        + " create sequence counts; alter table users add column mood mood");
        assertThat(project.autogen(3, "check", "--no-build").out())
                .contains(
                        "add column users.team_id",
                        "add column users.count",
                        "set default of users.mood to 'ok'",
                        "add foreign key from users [team_id] to teams [id]")
                .doesNotContain("table teams", "enum", "sequence", "gone");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theJsonNamesPossibleRenamesAndWhoIsCompared() {
        project.database().execute("alter table users add column nick varchar(40)");
        Map<String, Object> report = (Map<String, Object>) Json.parse(
                project.autogen(3, "check", "--no-build", "--format", "json").out());
        assertThat(report.get("renameProposals"))
                .isEqualTo(List.of(Map.of(
                        "kind", "column",
                        "object", "public.users.nick",
                        "newName", "nickname",
                        "accept", "--rename column:users.nick:nickname",
                        "refuse", "--no-rename column:users.nick",
                        "acceptLine", "rename column:users.nick:nickname",
                        "refuseLine", "no-rename column:users.nick")));
        assertThat((List<Map<String, Object>>) report.get("operations"))
                .extracting(one -> one.get("kind") + " " + one.get("object") + ": " + one.get("summary"))
                .containsExactly(
                        "addColumn public.users.nickname: add column users.nickname character varying(40)",
                        "dropColumn public.users.nick: drop column users.nick");
        assertThat((String) report.get("version")).matches("\\d+\\.\\d+.*");
        assertThat((Map<String, Object>) report.get("desired"))
                .containsOnlyKeys("kind", "name", "details")
                .containsEntry("kind", "entities");
        assertThat((Map<String, Object>) report.get("actual"))
                .containsOnlyKeys("kind", "name", "details")
                .containsEntry("details", Map.of("postgresql", "16"));
        assertThat((List<String>) report.get("notes")).isEmpty();
    }

    @Test
    void aViewIsInStepWhereNoTemporaryObjectsMayBeMade() {
        project.entities(
                "@Entity @org.hibernate.annotations.View(query = \"select id, nickname from users where nickname in ('a', 'b')\")"
                        + " class Named { @Id Long id; String nickname; }");
        project.database()
                .execute(
                        """
                        alter table users add column nickname varchar(40);
                        create view named as select id, nickname from users where nickname in ('a', 'b');
                        drop index ix_doc""");
        project.databaseSetting("temp = false");
        ShopProject.Run run = project.autogen(0, "check", "--no-build", "-v");
        assertThat(run.out()).startsWith("In step: ");
        assertThat(run.err()).contains("Expressions are compared on a scratch database");
        project.database().execute("create or replace view named as select id, nickname from users where id > 1");
        assertThat(project.autogen(3, "check", "--no-build").out()).contains("view named");
    }

    @Test
    void aTypeOfAnExtensionIsTheSameWithAndWithoutItsNamespace() {
        project.database()
                .execute(
                        "create schema extensions; create extension citext schema extensions;"
                                + " create table people (id bigint primary key, name extensions.citext, other extensions.citext)");
        project.entities(
                """
                @Entity @Table(name = "people") class User {
                    @Id Long id;
                    @Column(columnDefinition = "extensions.citext") String name;
                    @Column(columnDefinition = "citext") String other;
                }""");

        assertThat(project.autogen(0, "check", "--no-build").out()).contains("In step: ");
    }
}
