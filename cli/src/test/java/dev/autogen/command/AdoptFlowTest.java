package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody made by hand in a database becomes part of the history, and what cannot be adopted is refused before anything is done. */
@Order(11)
class AdoptFlowTest {

    private static final String USER =
            """
            @Entity @Table(name = "users") public class User {
                @Id Long id;
                @Column(length = 50) String name;
            }""";

    @TempDir
    private Path directory;

    private BareProject project;

    @BeforeEach
    void create() {
        project = BareProject.create(directory);
        project.entities(USER);
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void keepsWhatWasMadeByHandLastNight() {
        project.autogen(0, "revision", "-m", "users", "--rev-id", "aaaa", "--no-proof");
        project.autogen(0, "upgrade");
        project.database()
                .execute(
                        """
                        alter table users add column note text default 'none';
                        create index users_by_name on users (lower(name));
                        create function stamp() returns trigger language plpgsql as $$ begin new.note := 'stamped'; return new; end $$;
                        create trigger stamped before insert on users for each row execute function stamp();
                        create view notes as select id, note from users;
                        comment on table users is 'who may log in';
                        alter table users set (fillfactor = 70);
                        grant select on notes to public""");

        assertThat(project.autogen(3, "check", "--no-build", "--against", "all").out())
                .contains(
                        """
                        Changed by hand in the database: `autogen adopt` keeps it, this SQL reverts it:
                          column public.users.note: note text default 'none'::text (was none)
                            alter table users drop column note;
                          comment public.users: who may log in (was none)
                            comment on table users is null;
                          index public.users.users_by_name: create index users_by_name on users ((lower((name)::text))) (was none)
                            drop index users_by_name;
                        Made by hand in the database; not compared: `autogen adopt` keeps it, this SQL reverts it:
                          function public.stamp()
                            drop function stamp();
                          storage parameters of table public.users
                            alter table users reset (fillfactor);
                          trigger public.users.stamped
                            drop trigger stamped on users;
                          view public.notes
                            drop view notes;
                        Made by hand in the database; not compared: `autogen adopt` keeps it:
                          grants on view public.notes
                        """);
        assertThat(project.autogen(0, "revision", "--no-build", "-m", "nothing").out())
                .startsWith("No difference");

        ShopProject.Run run = project.autogen(0, "adopt", "-m", "last night", "--rev-id", "bbbb");

        assertThat(run.err()).contains("the upgrade makes what the database has, the downgrade what the history made");
        assertThat(project.heads()).containsExactly("bbbb");
        assertThat(project.revisions().get(1).lines().map(String::strip))
                .contains(
                        "op.addColumn(\"users\", column(\"note\", text()).defaultTo(\"'none'::text\"));",
                        "op.createIndex(\"users\", index(\"users_by_name\", expression(\"lower((name)::text)\")));",
                        "op.execute(\"drop view notes\");",
                        "op.execute(\"drop trigger stamped on users\");",
                        "op.execute(\"alter table users reset (fillfactor)\");")
                .noneMatch(line -> line.contains("generated = true"));
        assertThat(project.autogen(0, "adopt").out()).startsWith("Nothing to adopt");
        project.entities(
                USER.replace("String name;", "String name;\n@Column(columnDefinition = \"text\") String note;"));
        assertThat(project.autogen(0, "check", "--no-build", "--against", "all").out())
                .startsWith("In step: entities, history and database ")
                .contains("index public.users.users_by_name")
                .doesNotContain("by hand");
        project.autogen(0, "verify");
        assertThat(project.autogen(0, "revision", "-m", "nothing").out()).startsWith("No difference");
    }

    @Test
    void leavesOutFunctionsWrittenInCAndWhatStandsOnThem() {
        String function =
                "create function %s(text, text) returns real language c strict as '$libdir/pg_trgm', 'similarity'";
        project.autogen(0, "revision", "-m", "users", "--rev-id", "aaaa", "--no-proof");
        project.revision(
                "bbbb",
                "aaaa",
                "op.execute(\"" + function.formatted("similar") + "\");",
                "op.execute(\"drop function similar(text, text)\");");
        project.autogen(0, "upgrade");
        project.database().execute(function.formatted("near"));
        project.database()
                .execute(
                        "create view twins as select near(name, 'x') from users; create view names as select name from users");

        ShopProject.Run run = project.autogen(0, "adopt", "-m", "by hand", "--rev-id", "cccc");

        assertThat(run.err())
                .contains("Left out, because autogen cannot make it, and not proved: function public.near(text, text),"
                        + " function public.similar(text, text), view public.twins\n");
        assertThat(project.revisions().get(1))
                .contains("create view names as", "and not proved: function public.near(text, text), ")
                .doesNotContain("similarity", "drop function", "create view twins");
        assertThat(project.autogen(0, "adopt").out()).startsWith("Nothing to adopt");
    }

    @Test
    void followsWhatWasChangedOrDroppedByHand() {
        project.autogen(0, "revision", "-m", "users", "--rev-id", "aaaa", "--no-proof");
        project.revision(
                "bbbb",
                "aaaa",
                "op.execute(\"create view names as select id, name from users\");"
                        + "op.execute(\"create view short_names as select id from names\");"
                        + "op.execute(\"create function one() returns int language sql as 'select 1'\");"
                        + "op.execute(\"create index users_name on users (name)\");",
                "op.execute(\"drop view short_names\");"
                        + "op.execute(\"drop view names\");"
                        + "op.execute(\"drop function one()\");"
                        + "op.execute(\"drop index users_name\");");
        project.autogen(0, "upgrade");
        project.database()
                .execute(
                        """
                        drop view short_names; drop view names;
                        create domain word as varchar(255) check (value <> '');
                        alter table users alter column name set storage external;
                        create collation plain (locale = 'C');
                        create function is_known(word) returns boolean language sql immutable as 'select true';
                        alter table users alter column name type word collate plain, add check (is_known(name));
                        create view names as select id, upper(name) as name from users;
                        create view short_names as select id from names;
                        create or replace function one() returns int language sql as 'select 2';
                        drop index users_name;
                        alter table users alter column id set default 7""");

        project.autogen(0, "adopt", "-m", "by hand", "--rev-id", "cccc");

        assertThat(project.revisions().get(1)).contains("create or replace function one()", "drop view short_names");
        assertThat(project.autogen(0, "adopt").out()).startsWith("Nothing to adopt");
        project.autogen(0, "verify");
    }

    @Test
    void asksWhetherAColumnWasRenamed() {
        project.autogen(0, "revision", "-m", "users", "--rev-id", "aaaa", "--no-proof");
        project.autogen(0, "upgrade");
        project.database().execute("alter table users rename column name to full_name");

        assertThat(project.refused(1, "adopt", "-m", "renamed")).contains("--rename column:users.name:full_name");
        project.autogen(0, "adopt", "-m", "renamed", "--rev-id", "bbbb", "--rename", "column:users.name:full_name");

        assertThat(project.revisions().get(1)).contains("op.renameColumn(\"users\", \"name\", \"full_name\")");
    }

    @Test
    void adoptsNothingFromAnEmptyDatabase() {
        assertThat(project.autogen(0, "adopt").out()).startsWith("Nothing to adopt");
        assertThat(project.revisions()).isEmpty();
        assertThat(project.heads()).isEmpty();
    }

    @Test
    void refusesADatabaseThatIsNotAtHead() {
        project.table("aaaa", "", "one");
        assertThat(project.refused(1, "adopt"))
                .startsWith("The database is not at head: 1 pending (aaaa")
                .contains("autogen stamp head");
    }

    @Test
    void refusesADatabaseThatItMayNotStamp() {
        project.database()
                .execute(
                        """
                        create table one (id int);
                        do $$ begin create role adopt_reader login password 'not-to-be-printed'; exception when duplicate_object then null; end $$;
                        revoke create on schema public from public""");
        assertThat(project.refused(1, "adopt", "--user", "adopt_reader"))
                .contains("may not create tables in schema 'public'", "grant create on schema public to adopt_reader");
    }

    private static final String DUMP =
            """
            -- Dumped from database version 16.15
            \\restrict abc
            SET statement_timeout = 0;
            SELECT pg_catalog.set_config('search_path', '', false);
            CREATE TABLE public.users (
                id bigint NOT NULL,
                name character varying(50)
            );
            ALTER TABLE public.users OWNER TO postgres;
            COPY public.users (id, name) FROM stdin;
            1\tone
            \\.
            CREATE FUNCTION public.label(u public.users) RETURNS text
                LANGUAGE sql
                AS $$ select u.name; $$;
            CREATE VIEW public.named AS
             SELECT id, public.label(users.*) AS label
               FROM public.users
              WHERE ((name)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]));
            ALTER TABLE ONLY public.users
                ADD CONSTRAINT users_pkey PRIMARY KEY (id);
            \\unrestrict abc
            """;

    @Test
    void beginsWithADumpAndGoesOnFromThere() {
        project.file("production.sql", DUMP);
        Path dump = directory.resolve("production.sql");

        ShopProject.Run run = project.autogen(0, "adopt", "--from-dump", dump.toString(), "--rev-id", "ba5e");

        assertThat(run.out()).contains("autogen stamp ba5e", "The entities ask for nothing else.");
        assertThat(project.heads()).isEmpty();
        assertThat(project.revisions().get(0)).contains("op.createTable(", "create view named", "op.irreversible(");
        project.autogen(0, "upgrade");
        assertThat(project.relations()).contains("public.users", "public.named");
        project.autogen(0, "verify");
        assertThat(project.refused(1, "downgrade", "base", "--yes")).contains("it is the baseline");
        project.entities(USER.replace("length = 50", "length = 60"));
        project.autogen(0, "revision", "-m", "longer", "--rev-id", "bbbb", "--no-build");
        project.autogen(0, "upgrade");
        assertThat(project.autogen(0, "check", "--no-build").out()).startsWith("In step");
    }

    @Test
    void namesWhatIsWrongWithADump() {
        project.file("broken.sql", "create table one (id int);\ncreate view two as select * from nowhere;\n")
                .file("custom.dump", "PGDMP, and what pg_dump -Fc writes");
        assertThat(project.refused(
                        1,
                        "adopt",
                        "--from-dump",
                        directory.resolve("broken.sql").toString()))
                .contains("broken.sql", "line 2", "nowhere");
        assertThat(project.refused(
                        2,
                        "adopt",
                        "--from-dump",
                        directory.resolve("custom.dump").toString()))
                .contains("pg_restore --schema-only");
        assertThat(project.refused(
                        2, "adopt", "--from-dump", directory.resolve("none.sql").toString()))
                .contains("none.sql: there is no such file in ");
    }
}
