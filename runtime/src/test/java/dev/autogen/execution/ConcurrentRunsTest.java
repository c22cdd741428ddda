package dev.autogen.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.revision.RevisionStep;
import dev.autogen.testing.InParallel;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConcurrentRunsTest {

    private final TestDatabase database = PostgresServers.standard().freshDatabase();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final TestHistory history = new TestHistory()
            .add(
                    "a1",
                    op -> {
                        op.execute("create table a1 (id int)");
                        op.run("stay", connection -> {
                            inside.countDown();
                            await(goOn);
                        });
                    },
                    op -> op.dropTable("a1"))
            .table("b2");

    @AfterEach
    void drop() {
        database.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private CompletableFuture<RunResult> firstRun() {
        CompletableFuture<RunResult> first =
                InParallel.supply(() -> history.on(database).build().upgrade());
        await(inside);
        return first;
    }

    @Test
    void theSecondWaitsAndFindsNothingLeftToDo() throws Exception {
        CompletableFuture<RunResult> first = firstRun();
        CompletableFuture<String> told = new CompletableFuture<>();
        CompletableFuture<RunResult> second = InParallel.supply(
                () -> history.on(database).listener(waiting(told)).build().upgrade());
        assertThat(told.get(30, TimeUnit.SECONDS))
                .matches(
                        "Another run of history 'main' is changing this database \\(process \\d+, user postgres, application "
                                + "'PostgreSQL JDBC Driver', since \\d\\d:\\d\\d:\\d\\d\\); waiting until it has ended\\.");
        goOn.countDown();
        assertThat(first.get().steps()).hasSize(2);
        assertThat(second.get().steps()).isEmpty();
        assertThat(second.get().heads()).containsExactly("b2");
    }

    @Test
    void indexesBuiltConcurrentlyDoNotWaitForTheRunThatWaits() throws Exception {
        history.add(
                        "c3",
                        op -> {
                            op.execute("create index concurrently a1_first on a1 (id)");
                            op.execute("create index concurrently a1_second on a1 (id)");
                        },
                        op -> op.execute("drop index concurrently a1_second"))
                .add("d4", op -> op.execute("create index concurrently a1_third on a1 (id)"), TestHistory::nothing);
        CompletableFuture<RunResult> first = firstRun();
        CompletableFuture<String> told = new CompletableFuture<>();
        CompletableFuture<RunResult> second = InParallel.supply(
                () -> history.on(database).listener(waiting(told)).build().upgrade());
        told.get(30, TimeUnit.SECONDS);
        goOn.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS).heads()).containsExactly("d4");
        assertThat(second.get(30, TimeUnit.SECONDS).steps()).isEmpty();
    }

    @Test
    void theSecondGivesUpWhenItIsTiredOfWaiting() throws Exception {
        CompletableFuture<RunResult> first = firstRun();
        assertThatThrownBy(() -> history.on(database)
                        .runTimeout(Duration.ofMillis(1))
                        .build()
                        .upgrade())
                .isInstanceOf(AnotherRunException.class)
                .hasMessageStartingWith("Another run of history 'main' has not ended within 0.001s (process ")
                .hasMessageEndingWith(
                        "). Nothing was run; try again later, or, if that process hangs, end it with pg_terminate_backend.");
        goOn.countDown();
        assertThat(first.get().heads()).containsExactly("b2");
    }

    @Test
    void aLostLockLetsNobodyIntoARunningRevision() throws Exception {
        CompletableFuture<RunResult> first = firstRun();
        killLock();
        assertThatThrownBy(() -> history.on(database)
                        .lockTimeout(Duration.ofMillis(100))
                        .build()
                        .upgrade())
                .isInstanceOf(AnotherRunException.class)
                .hasMessage(
                        "Another run is changing this database: it holds public.autogen_version. upgrade a1 was not run; try again "
                                + "when the other has ended.");
        goOn.countDown();
        assertThat(first.get().heads()).containsExactly("b2");
        assertThat(Rows.of(database, Rows.LOG)).containsExactly("a1 upgrade 1 1 done", "b2 upgrade 1 1 done");
    }

    @Test
    void aRunNoticesThatAnotherOneHasBeenThere() throws Exception {
        TestHistory stays = new TestHistory().table("a1").add("b2", op -> op.execute("select 1"), TestHistory::nothing);
        CompletableFuture<RunResult> first = InParallel.supply(() -> stays.on(database)
                .listener(new MigrationListener() {
                    @Override
                    public void started(RevisionStep step, int number, int total) {
                        if (number == 2) {
                            inside.countDown();
                            await(goOn);
                        }
                    }
                })
                .build()
                .upgrade());
        await(inside);
        killLock();
        assertThat(stays.on(database).build().upgrade().heads()).containsExactly("b2");
        goOn.countDown();
        assertThatThrownBy(first::get)
                .hasCauseInstanceOf(AnotherRunException.class)
                .hasMessageContaining(
                        "Another run has changed this database meanwhile: it is at [b2], not at [a1] as planned. upgrade b2 was "
                                + "not run; run the command again.");
    }

    @Test
    void runsOfTwoHistoriesDoNotWaitForEachOther() throws Exception {
        new TestHistory().table("x9").on(database).history("other").build().upgrade();
        CompletableFuture<RunResult> first = firstRun();
        new TestHistory().table("x9").on(database).history("other").build().upgrade();
        goOn.countDown();
        first.get();
    }

    @Test
    void twoHistoriesMayBeginAtTheSameTime() {
        List<CompletableFuture<RunResult>> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String name = "h" + i;
            runs.add(InParallel.supply(() -> new TestHistory()
                    .table("x_" + name)
                    .on(database)
                    .history(name)
                    .build()
                    .upgrade()));
        }
        assertThat(runs).allSatisfy(run -> assertThat(run.get().steps()).hasSize(1));
    }

    private void killLock() {
        assertThat(Rows.of(
                        database,
                        "select pg_terminate_backend(l.pid, 10000) from pg_locks l join pg_database d on d.oid = l.database"
                                + " where l.locktype = 'advisory' and d.datname = current_database()"))
                .containsExactly("t");
    }

    private static MigrationListener waiting(CompletableFuture<String> told) {
        return new MigrationListener() {
            @Override
            public void waiting(String sentence) {
                told.complete(sentence);
            }
        };
    }
}
