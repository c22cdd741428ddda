package dev.autogen.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.revision.Direction;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionException;
import dev.autogen.revision.RevisionStep;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MigratorTest {

    private final TestDatabase database = PostgresServers.standard().freshDatabase();
    private final TestHistory history =
            new TestHistory().table("a1").table("b2").table("c3");
    private final Migrator migrator = history.on(database).build();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void upgradesToTheHeadAndDowngradesToTheBase() {
        RunResult up = migrator.upgrade();

        assertThat(up.steps())
                .extracting(RevisionStep::toString)
                .containsExactly("upgrade a1", "upgrade b2", "upgrade c3");
        assertThat(up.heads()).containsExactly("c3");
        assertThat(Rows.of(database, Rows.TABLES)).containsExactly("a1", "b2", "c3");
        assertThat(Rows.of(database, Rows.HEADS)).containsExactly("main c3");

        RunResult down = migrator.downgrade("base");

        assertThat(down.steps())
                .extracting(RevisionStep::toString)
                .containsExactly("downgrade c3", "downgrade b2", "downgrade a1");
        assertThat(Rows.of(database, Rows.TABLES)).isEmpty();
        assertThat(Rows.of(database, Rows.HEADS)).isEmpty();
        assertThat(Rows.of(database, Rows.LOG))
                .containsExactly(
                        "a1 upgrade 1 1 done",
                        "b2 upgrade 1 1 done",
                        "c3 upgrade 1 1 done",
                        "c3 downgrade 1 1 done",
                        "b2 downgrade 1 1 done",
                        "a1 downgrade 1 1 done");
    }

    @Test
    void goesStepByStep() {
        assertThat(migrator.upgrade("+2").heads()).containsExactly("b2");
        assertThat(migrator.downgrade("-1").heads()).containsExactly("a1");
        assertThat(migrator.upgrade("c3").heads()).containsExactly("c3");
        assertThat(migrator.downgrade("a1").heads()).containsExactly("a1");
        assertThat(Rows.of(database, Rows.TABLES)).containsExactly("a1");
    }

    @Test
    void hasNothingToDoAtTheHead() {
        migrator.upgrade();
        assertThat(migrator.upgrade().steps()).isEmpty();
        assertThat(Rows.of(database, Rows.LOG)).hasSize(3);
    }

    @Test
    void tellsWhereTheDatabaseStandsWithoutTouchingIt() {
        assertThat(migrator.state().heads()).isEmpty();
        assertThat(migrator.state().pending()).extracting(Revision::id).containsExactly("a1", "b2", "c3");
        assertThat(migrator.state().atHead()).isFalse();
        assertThat(Rows.of(database, "select to_regclass('autogen_version') is null"))
                .containsExactly("t");

        migrator.upgrade("b2");
        assertThat(migrator.state().heads()).containsExactly("b2");
        assertThat(migrator.state().pending()).extracting(Revision::id).containsExactly("c3");

        migrator.upgrade();
        assertThat(migrator.state().atHead()).isTrue();
    }

    @Test
    void writesWhoRanWhatAndWhen() {
        migrator.upgrade("+1");
        assertThat(Rows.of(
                        database,
                        "select history, transactional, checksum ~ '^v1:[0-9a-f]{64}$', role, application, sqlstate,"
                                + " finished_at >= started_at, tool_version <> '' from autogen_log"))
                .containsExactly("main t t postgres PostgreSQL JDBC Driver null t t");
    }

    @Test
    void keepsTheHeadsOfBranches() {
        TestHistory branches = new TestHistory().table("a1").table("b2");
        branches.add(Revision.of("c3", "a1"), op -> op.execute("select 1"), TestHistory::nothing);
        Migrator forked = branches.on(database).build();

        assertThatThrownBy(forked::upgrade)
                .isInstanceOf(RevisionException.class)
                .hasMessageContaining("several: b2, c3");
        forked.upgrade("heads");
        assertThat(Rows.of(database, Rows.HEADS)).containsExactly("main b2", "main c3");

        branches.add(Revision.of("d4", "b2", "c3"), TestHistory::nothing, TestHistory::nothing);
        Migrator merged = branches.on(database).build();
        merged.upgrade();
        assertThat(Rows.of(database, Rows.HEADS)).containsExactly("main d4");
        merged.downgrade("-1");
        assertThat(Rows.of(database, Rows.HEADS)).containsExactly("main b2", "main c3");
    }

    @Test
    void keepsHistoriesApart() {
        new TestHistory().table("x9").on(database).history("audit").build().upgrade();
        migrator.upgrade("+1");
        assertThat(Rows.of(database, Rows.HEADS)).containsExactly("audit x9", "main a1");
        migrator.downgrade("base");
        assertThat(Rows.of(database, Rows.HEADS)).containsExactly("audit x9");
    }

    @Test
    void keepsItsTablesWhereItIsTold() {
        database.execute("create schema \"Ops\"");
        history.on(database).versionTable("Ops", "Shop").build().upgrade("+1");
        assertThat(Rows.of(database, "select revision from \"Ops\".\"Shop\"")).containsExactly("a1");
        assertThat(Rows.of(database, "select revision from \"Ops\".\"Shop_log\""))
                .containsExactly("a1");
    }

    @Test
    void runsEachTenantInItsNamespace() {
        database.execute(
                "create schema tenant1; create schema \"Tenant 2\"; create schema ext; create extension citext schema ext");
        TestHistory tenants =
                new TestHistory().add("a1", op -> op.execute("create table t (c citext)"), op -> op.dropTable("t"));
        for (String tenant : List.of("tenant1", "Tenant 2")) {
            tenants.on(database)
                    .defaultNamespace(tenant)
                    .versionTable(tenant, "autogen_version")
                    .build()
                    .upgrade();
        }
        assertThat(Rows.of(database, "select schemaname, tablename from pg_tables where tablename = 't' order by 1"))
                .containsExactly("Tenant 2 t", "tenant1 t");
    }

    @Test
    void actsAsTheRole() {
        database.execute(
                "drop role if exists owner_of_all; create role owner_of_all; grant create, usage on schema public to owner_of_all");
        history.on(database).role("owner_of_all").build().upgrade("+1");
        assertThat(Rows.of(
                        database, "select tablename, tableowner from pg_tables where schemaname = 'public' order by 1"))
                .containsExactly("a1 owner_of_all", "autogen_log owner_of_all", "autogen_version owner_of_all");
        database.execute("drop owned by owner_of_all; drop role owner_of_all");
    }

    @Test
    void leavesNothingBehindOnAnApplicationsConnection() throws SQLException {
        database.execute("create schema tenant1; create table big (id int)");
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var unclosed = Connections.thatStayOpen(connection);
            var settings = MigratorSettings.DEFAULT
                    .withDefaultNamespace("tenant1")
                    .withRole("postgres")
                    .withVersionTable("tenant1", "v");
            DatabaseSession session = DatabaseSession.open(() -> unclosed, settings);
            session.change(inside -> DatabaseSession.execute(inside, "create table t (id int)"));
            session.alone("create index concurrently big_id on public.big (id)");
            session.close();
            assertThat(connection.getAutoCommit()).isFalse();
            var row = statement.executeQuery(
                    "select current_setting('search_path'), current_setting('lock_timeout'), current_setting('role')");
            row.next();
            assertThat(List.of(row.getString(1), row.getString(2), row.getString(3)))
                    .containsExactly("\"$user\", public", "0", "none");
        }
    }

    @Test
    void tellsAListenerWhatHappens() {
        List<String> heard = new ArrayList<>();
        history.on(database)
                .listener(new MigrationListener() {
                    @Override
                    public void started(RevisionStep step, int number, int total) {
                        heard.add("started " + step + " " + number + "/" + total);
                    }

                    @Override
                    public void finished(RevisionStep step, int statements, Duration took) {
                        heard.add("finished " + step + " " + statements);
                    }
                })
                .build()
                .upgrade("+2");
        assertThat(heard)
                .containsExactly(
                        "started upgrade a1 1/2",
                        "finished upgrade a1 1",
                        "started upgrade b2 2/2",
                        "finished upgrade b2 1");
    }

    @Test
    void runsJavaCodeAtItsPlace() {
        TestHistory code = new TestHistory()
                .add(
                        "a1",
                        op -> {
                            op.execute("create table t (id int)");
                            op.run("fill", connection -> {
                                try (var statement = connection.createStatement()) {
                                    statement.execute("insert into t values (41), (42)");
                                }
                            });
                            op.execute("delete from t where id = 41");
                        },
                        op -> op.dropTable("t"));
        code.on(database).build().upgrade();
        assertThat(Rows.of(database, "select id from t")).containsExactly("42");
    }

    @Test
    void commitsAfterAnEnumValueSoThatItCanBeUsed() {
        TestHistory labels = new TestHistory()
                .add(
                        "a1",
                        op -> {
                            op.createEnum("mood", "sad");
                            op.execute("create table t (m mood)");
                        },
                        TestHistory::nothing)
                .add(
                        "b2",
                        op -> {
                            op.addEnumValue("mood", "glad");
                            op.execute("insert into t values ('glad')");
                        },
                        TestHistory::nothing);
        labels.on(database).build().upgrade();
        assertThat(Rows.of(database, "select m from t")).containsExactly("glad");
        assertThat(Rows.of(database, Rows.LOG))
                .containsExactly("a1 upgrade 1 1 done", "b2 upgrade 1 2 done", "b2 upgrade 2 2 done");
    }

    @Test
    void rehearsesWithoutATrace() {
        assertThat(migrator.rehearse(Direction.UP, "head").revisions()).hasSize(3);
        assertThat(Rows.of(database, Rows.TABLES)).isEmpty();
        assertThat(Rows.of(database, "select to_regclass('autogen_version') is null"))
                .containsExactly("t");

        migrator.upgrade("a1");
        database.execute("create table c3 (id int)");
        assertThatThrownBy(() -> migrator.rehearse(Direction.UP, "head"))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageStartingWith(
                        "upgrade c3 failed at statement 1 of 1: ERROR: relation \"c3\" already exists (SQLSTATE 42P07)");
        assertThat(Rows.of(database, Rows.TABLES)).containsExactly("a1", "c3");
    }

    @Test
    void worksOnEverySupportedServer() {
        for (int major : List.of(14, 18)) {
            try (TestDatabase other = PostgresServers.major(major).freshDatabase()) {
                history.on(other).build().upgrade();
                history.on(other).build().downgrade("base");
                assertThat(Rows.of(other, Rows.TABLES)).isEmpty();
            }
        }
    }

    @Test
    void aThousandRevisionsRun() {
        TestHistory many = new TestHistory();
        for (int i = 0; i < 1_000; i++) {
            many.add("r" + i, op -> op.execute("select 1"), TestHistory::nothing);
        }
        assertThat(many.on(database).build().upgrade().heads()).containsExactly("r999");
        assertThat(many.on(database).build().downgrade("base").heads()).isEmpty();
    }
}
