package dev.autogen.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.testing.InParallel;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs that end in their middle: the process is killed, or the server ends the session. */
@Timeout(120)
class KilledRunTest {

    private final TestDatabase database = PostgresServers.standard().freshDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    /** Commits a part, then comes to a lock, or to an index that waits for an old transaction. */
    private static TestHistory history() {
        return new TestHistory()
                .table("a1")
                .add(
                        "b2",
                        op -> {
                            op.execute("create table t (id int)");
                            op.execute("lock table a1");
                            op.execute("insert into t values (1)");
                        },
                        op -> op.dropTable("t"))
                .add(
                        "c3",
                        op -> {
                            op.execute("insert into a1 values (3)");
                            op.execute("create index concurrently a1_id on a1 (id)");
                            op.execute("insert into a1 values (4)");
                        },
                        op -> {
                            op.execute("drop index concurrently a1_id");
                            op.execute("truncate a1");
                        });
    }

    /** What the process runs that is to be killed. */
    static final class Run {
        public static void main(String[] arguments) {
            Migrator.builder()
                    .connections(() -> DriverManager.getConnection(arguments[0], arguments[1], arguments[2]))
                    .revisions(history())
                    .lockTimeout(Duration.ZERO)
                    .build()
                    .upgrade(arguments[3]);
        }
    }

    private Process start(String target) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        database.jdbcUrl(),
                        database.user(),
                        database.password(),
                        target)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Waits, with the server's own means, until somebody waits for a lock. */
    private void awaitBlocked() {
        String blocked =
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        awaitRow(blocked, "1");
    }

    private void awaitRow(String query, String row) {
        while (!Rows.of(database, query).get(0).equals(row)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aKilledTransactionLeavesNothingAndTheNextRunStartsItAgain() throws Exception {
        migrator().upgrade("a1");
        try (Connection blocker = blocker("lock table a1")) {
            Process run = start("b2");
            awaitBlocked();
            run.destroyForcibly().waitFor();
            blocker.rollback();
        }
        assertThat(migrator().upgrade("b2").heads()).containsExactly("b2");
        assertThat(Rows.of(database, "select id from t")).containsExactly("1");
        assertThat(Rows.of(database, Rows.LOG)).containsExactly("a1 upgrade 1 1 done", "b2 upgrade 1 1 done");
    }

    @Test
    void aRunKilledWhileItBuildsAnIndexIsGoneOnWith() throws Exception {
        migrator().upgrade("b2");
        try (Connection blocker = blocker("insert into a1 values (1)")) {
            Process run = start("c3");
            awaitBlocked();
            run.destroyForcibly().waitFor();
            assertThat(Rows.of(database, Rows.HEADS)).containsExactly("main b2");
            assertThat(Rows.of(database, "select segment, state from autogen_log where revision = 'c3' order by id"))
                    .containsExactly("1 done", "2 started");

            // The server has not noticed: it still builds. The next run says so, and waits.
            CompletableFuture<String> told = new CompletableFuture<>();
            CompletableFuture<RunResult> next = InParallel.supply(() -> history()
                    .on(database)
                    .listener(new MigrationListener() {
                        @Override
                        public void waiting(String sentence) {
                            told.complete(sentence);
                        }
                    })
                    .build()
                    .upgrade());
            assertThat(told.get(60, TimeUnit.SECONDS))
                    .isEqualTo("Index a1_id is still being built by an earlier run; waiting until that has ended.");
            blocker.rollback();
            assertThat(next.get(60, TimeUnit.SECONDS).heads()).containsExactly("c3");
        }
        assertFinished();
    }

    @Test
    void aSessionThatTheServerEndsLeavesATransactionUndone() throws Exception {
        migrator().upgrade("a1");
        try (Connection blocker = blocker("lock table a1")) {
            CompletableFuture<RunResult> run = InParallel.supply(() ->
                    history().on(database).lockTimeout(Duration.ZERO).build().upgrade("b2"));
            awaitBlocked();
            terminateBlocked();
            assertThatThrownBy(run::get)
                    .hasCauseInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining(
                            "upgrade b2 failed at statement 2 of 3: FATAL: terminating connection due to administrator command")
                    .hasMessageContaining("Rolled back; the database is at a1 as before.");
            blocker.rollback();
        }
        assertThat(Rows.of(database, Rows.TABLES)).containsExactly("a1");
        assertThat(migrator().upgrade("b2").heads()).containsExactly("b2");
    }

    @Test
    void aSessionThatTheServerEndsWhileItBuildsAnIndexIsGoneOnWith() throws Exception {
        migrator().upgrade("b2");
        try (Connection blocker = blocker("insert into a1 values (1)")) {
            CompletableFuture<RunResult> run =
                    InParallel.supply(() -> migrator().upgrade("c3"));
            awaitBlocked();
            terminateBlocked();
            assertThatThrownBy(run::get)
                    .hasMessageContaining("upgrade c3 failed at statement 2 of 3: FATAL: terminating connection");
            blocker.rollback();
        }
        assertThat(Rows.of(database, "select indisvalid from pg_index where indexrelid = 'a1_id'::regclass"))
                .containsExactly("f");
        assertThat(migrator().upgrade().heads()).containsExactly("c3");
        assertFinished();
    }

    private void assertFinished() {
        assertThat(Rows.of(database, "select indisvalid from pg_index where indexrelid = 'a1_id'::regclass"))
                .containsExactly("t");
        assertThat(Rows.of(database, "select id from a1 order by id")).containsExactly("3", "4");
        assertThat(migrator().state().halfRuns()).isEmpty();
    }

    private Migrator migrator() {
        return history().on(database).build();
    }

    private Connection blocker(String sql) throws Exception {
        Connection blocker = database.connect();
        blocker.setAutoCommit(false);
        DatabaseSession.execute(blocker, sql);
        return blocker;
    }

    private void terminateBlocked() {
        assertThat(Rows.of(
                        database,
                        "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock'"))
                .containsExactly("t");
    }
}
