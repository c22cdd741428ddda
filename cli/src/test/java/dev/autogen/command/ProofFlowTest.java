package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.PostgresServers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code revision} proves before it writes, and what it says about it. */
@Order(14)
class ProofFlowTest {

    private static final String SCRATCHES = "select datname from pg_database where datname like 'autogen_scratch_%'";

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

    private void users(String upgrade) {
        project.revision(
                "aa1",
                "",
                "op.createTable(\"users\", column(\"id\", bigint()).notNull(), column(\"name\", varchar(50)),"
                        + " primaryKey(\"users_pkey\", \"id\"));" + upgrade,
                "op.dropTable(\"users\");");
        project.autogen(0, "upgrade");
    }

    private static String user(String more) {
        return "@Entity @Table(name = \"users\") class User { @Id Long id; @Column(name = \"name\", length = 50) String name; "
                + more + " }";
    }

    private static String[] revision(String... more) {
        String[] call = new String[more.length + 4];
        System.arraycopy(new String[] {"revision", "--no-build", "-m", "change"}, 0, call, 0, 4);
        System.arraycopy(more, 0, call, 4, more.length);
        return call;
    }

    private String lastRevision() {
        return project.revisions().stream()
                .filter(text -> !text.contains("class R_aa1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProofIsToldOnTheTerminalAndInTheClass() {
        users("");
        project.entities(user("Integer age;"));
        assertThat(project.autogen(0, revision()).err())
                .containsPattern(
                        "proved on PostgreSQL 16\\.\\d+ in \\d+\\.\\d s: upgrade in step, downgrade in step, 3 rows kept\n");
        assertThat(lastRevision()).contains("Proved on PostgreSQL 16.");
        assertThat(project.values("select count(*)::text from users")).containsExactly("0");
    }

    /** On a server of its own, as other tests prove at the same time. */
    @Test
    void noScratchDatabaseIsLeftOfThisRunNorOfOneKilledHoursAgo(@TempDir Path other) {
        try (BareProject alone = BareProject.create(other, PostgresServers.standardWith("work_mem=8MB"))) {
            alone.database().execute("create database autogen_scratch_20200101000000_0badcafe");
            alone.database().execute("create database autogen_scratch_notes");
            alone.entities(user(""));

            alone.autogen(0, revision());

            assertThat(alone.values(SCRATCHES)).containsExactly("autogen_scratch_notes");
        }
    }

    @Test
    void rowsThatStopTheUpgradeAreAHazard() {
        users("");
        project.entities(
                user(
                        "@Column(name = \"age\", unique = true, nullable = false) @org.hibernate.annotations.ColumnDefault(\"7\") Integer age;"));
        ShopProject.Run run = project.autogen(0, revision());
        assertThat(run.err())
                .contains("0 rows kept, 1 table left empty (users: could not create unique index")
                .contains("Hazard: With rows in it, `");
        assertThat(lastRevision()).contains("Proved on PostgreSQL 16.").contains("With rows in it, `");
    }

    @Test
    void aTableThatNoRowFitsIsNamed() {
        users("op.execute(\"alter table users add constraint ck_users check (false)\");");
        project.entities(user("Integer age;"));
        assertThat(project.autogen(0, revision()).err())
                .contains(
                        "0 rows kept, 1 table left empty (users: new row for relation \"users\" violates check constraint \"ck_users\")");
    }

    @Test
    void aStatementThatFailsNamesTheMemberItComesFrom() {
        users("");
        project.entities(user("@Column(columnDefinition = \"TINYINT(1)\") boolean open; String limit;"));
        assertThat(project.refusedOnce(1, revision()))
                .contains(
                        "type \"tinyint\" does not exist",
                        "It comes from app.User.open: mend the mapping there.",
                        "Note: PostgreSQL reserves words that Hibernate writes without quotes",
                        "limit (app.User.limit)");
    }

    @Test
    void anExtensionThatTheScratchServerLacksStopsTheProof() {
        users("");
        project.entities(user("@Column(columnDefinition = \"vector(3)\") String place;"));
        assertThat(project.autogen(1, revision()).err())
                .contains(
                        "does not have the extension vector. Under [scratch] in autogen.toml, name a server that has it as `url` or an image as `image`");
        assertThat(project.autogen(0, revision("--keep-unproved")).err()).contains("Not proved: ");
        assertThat(lastRevision()).contains("NOT PROVED.").contains("op.createExtension(\"vector\")");
    }

    @Test
    void anExtensionThatNothingUsesMayBeMissingOnTheScratchServer() {
        users("");
        project.database().execute("create extension lo");
        // PostgreSQL knows no other way to have an extension without its files
        project.database()
                .execute(
                        "set allow_system_table_mods = on; update pg_extension set extname = 'of_a_vendor' where extname = 'lo'; reset allow_system_table_mods");
        project.entities(user("Integer age;"));
        assertThat(project.autogen(0, revision()).err())
                .contains("without of_a_vendor, which that server does not have");
        assertThat(lastRevision())
                .contains("Proved on PostgreSQL 16, without of_a_vendor, which that server does not have.");
    }

    @Test
    void aCheckIsSatisfiedWithWhatItNames() {
        users(
                "op.execute(\"alter table users add constraint ck_users check (name in ('red', 'green') and id >= 100)\");");
        project.entities(user("Integer age;"));
        assertThat(project.autogen(0, revision()).err()).contains("2 rows kept\n");
    }

    @Test
    void whatTheHistoryDoesNotHaveIsOnTheScratchToo() {
        users("");
        project.database().execute("alter table users add column by_hand date");
        project.entities(user("Integer age;"));
        assertThat(project.autogen(0, revision()).err()).contains("proved on PostgreSQL");
    }

    @Test
    void noProofIsSaid() {
        users("");
        project.entities(user("Integer age;"));
        assertThat(project.autogen(0, revision("--no-proof")).err()).doesNotContain("proved");
        assertThat(lastRevision()).doesNotContain("Proved");
    }

    @Test
    void noProofIsNotKeptUnproved() {
        assertThat(project.refusedOnce(2, revision("--no-proof", "--keep-unproved")))
                .contains("--no-proof and --keep-unproved do not go together");
    }

    @Test
    void aViewInTheWayStepsAsideAndReturns() {
        users("");
        project.database()
                .execute(
                        """
                        do $$ begin create role reader_of_views; exception when duplicate_object then null; end $$;
                        create function shown(name text) returns text language sql immutable as 'select upper(name)';
                        create function look() returns trigger language plpgsql as $$ begin return new; end $$;
                        create table elsewhere.log (name text);
                        create view names as select shown(name) as name from users;
                        grant select on names to reader_of_views;
                        create view logged as select l.name from elsewhere.log l join users u on u.id = l.name::bigint;
                        create trigger looked before update of name on users for each row execute function look();"""
                                .replace("create table", "create schema elsewhere; create table"));
        project.database().execute("insert into users values (1, 'Ada')");
        project.entities(user("").replace("length = 50", "length = 90"));

        assertThat(project.autogen(0, revision("--against", "database")).err())
                .contains("upgrade in step, downgrade in step");
        assertThat(lastRevision())
                .contains(
                        "// The view public.names stands in the way of what follows, and is restored below.",
                        "op.execute(\"drop view names\");",
                        "// It fails on texts of more than 50 characters. These are the rows:",
                        "// select count(*) from users where length(name) > 50")
                .contains("op.execute(\"grant select on names to reader_of_views\");");
        project.autogen(0, "upgrade");
        assertThat(project.values("select name from names")).containsExactly("ADA");
        assertThat(project.values("select has_table_privilege('reader_of_views', 'names', 'select')::text"))
                .containsExactly("true");
        assertThat(project.values("select tgname from pg_trigger where not tgisinternal"))
                .containsExactly("looked");
        project.autogen(0, "downgrade", "-1", "--yes");
        assertThat(project.values("select name from names")).containsExactly("ADA");
    }

    @Test
    void aViewThatReadsWhatGoesIsRefused() {
        users("");
        project.database().execute("create view names as select name from users");
        project.entities("@Entity @Table(name = \"users\") class User { @Id Long id; }");
        assertThat(project.refusedOnce(1, revision()))
                .contains("view public.names: needs column users.name, which goes")
                .contains("Nothing was written.");
        assertThat(project.revisions()).hasSize(1);
        for (String[] check : new String[][] {
            {"check", "--no-build", "--against", "database"}, {"check", "--no-build", "--against", "all"}
        }) {
            assertThat(project.autogen(3, check).out()).containsPattern("column (public.)?users.name");
        }
        ShopProject.Run check = project.autogen(3, "check", "--no-build");
        assertThat(check.out()).contains("drop column users.name");
        assertThat(check.err()).contains("view public.names: needs column users.name, which goes");
    }
}
