package dev.autogen.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.migration.Operations;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailedMigrationTest {

    private final TestDatabase database = PostgresServers.standard().freshDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    private static TestHistory second(Consumer<Operations> up) {
        return new TestHistory().table("a1").add("b2", up, op -> op.dropTable("t"));
    }

    private MigrationFailedException failure(TestHistory history) {
        return catchThrowableOfType(
                MigrationFailedException.class,
                () -> history.on(database).build().upgrade());
    }

    @Test
    void rollsTheRevisionBackAndSaysWhatFailed() {
        MigrationFailedException failure = failure(second(op -> {
            op.execute("create table t (id int)");
            op.execute("alter table t\n    add column id bigint");
        }));

        assertThat(failure)
                .hasMessage(
                        """
                        upgrade b2 failed at statement 2 of 2: ERROR: column "id" of relation "t" already exists (SQLSTATE 42701)
                            alter table t
                                add column id bigint
                        Rolled back; the database is at a1 as before.""");
        assertThat(failure.revision().id()).isEqualTo("b2");
        assertThat(failure.statement()).isEqualTo(2);
        assertThat(failure.sqlState()).isEqualTo("42701");
        assertThat(failure.committedStatements()).isZero();
        assertThat(Rows.of(database, Rows.TABLES)).containsExactly("a1");
        assertThat(Rows.of(database, Rows.HEADS)).containsExactly("main a1");
        assertThat(Rows.of(database, "select revision, state, sqlstate from autogen_log order by id"))
                .containsExactly("a1 done null", "b2 failed 42701");
    }

    @Test
    void marksTheCharacterThatTheServerPointsAt() {
        MigrationFailedException failure =
                failure(second(op -> op.execute("create table t (\n    id int,\n    name strng\n)")));
        assertThat(failure.position()).isEqualTo(39);
        assertThat(failure)
                .hasMessageContaining(
                        """
                            create table t (
                                id int,
                                name strng
                                     ^
                            )
                        """);
    }

    @Test
    void goesOnAfterTheCauseIsMended() {
        TestHistory history = second(op -> op.execute("insert into missing values (1)"));
        assertThat(failure(history)).hasMessageContaining("relation \"missing\" does not exist");
        database.execute("create table missing (id int)");
        assertThat(history.on(database).build().upgrade().heads()).containsExactly("b2");
    }

    @Test
    void keepsWhatWasCommittedAndGoesOnFromThere() {
        TestHistory history = second(op -> {
            op.execute("create type mood as enum ('sad')");
            op.addEnumValue("mood", "glad");
            op.execute("insert into missing values ('glad'::mood)");
        });

        MigrationFailedException failure = failure(history);

        assertThat(failure)
                .hasMessageStartingWith(
                        "upgrade b2 failed at statement 3 of 3: ERROR: relation \"missing\" does not exist")
                .hasMessageEndingWith(
                        "Rolled back; the database is at a1 as before. Committed before and kept: statements 1 to 2 of this "
                                + "revision. When the cause is mended, run the same command again: it goes on from there.");
        assertThat(failure.committedStatements()).isEqualTo(2);
        assertThat(Rows.of(database, Rows.HEADS)).containsExactly("main a1");
        assertThat(history.on(database).build().state().halfRuns())
                .singleElement()
                .satisfies(half -> assertThat(half.done()).isEqualTo(1));

        database.execute("create table missing (m mood)");
        assertThat(history.on(database).build().upgrade().heads()).containsExactly("b2");
        assertThat(Rows.of(database, "select m from missing")).containsExactly("glad");
        assertThat(Rows.of(database, Rows.LOG))
                .containsExactly(
                        "a1 upgrade 1 1 done", "b2 upgrade 1 2 done", "b2 upgrade 2 2 failed", "b2 upgrade 2 2 done");
        assertThat(history.on(database).build().state().halfRuns()).isEmpty();
    }

    @Test
    void doesNothingElseBeforeAHalfRunRevisionIsFinished() {
        TestHistory history = second(op -> {
            op.execute("create type mood as enum ('sad')");
            op.addEnumValue("mood", "glad");
            op.execute("insert into missing values ('glad'::mood)");
        });
        assertThat(failure(history)).isNotNull();

        assertThatThrownBy(() -> history.on(database).build().downgrade("base"))
                .isInstanceOf(HalfRunException.class)
                .hasMessage(
                        "Revision b2 is half run: 1 of the 2 parts of its upgrade are done. Finish it first, with 'autogen upgrade b2'.");
        assertThat(Rows.of(database, Rows.TABLES)).containsExactly("a1");
    }

    @Test
    void anOlderApplicationStartsThoughANewerOneHasLeftARevisionHalfRun() {
        TestHistory newer = second(op -> {
            op.execute("create type mood as enum ('sad')");
            op.addEnumValue("mood", "glad");
            op.execute("insert into missing values ('glad'::mood)");
        });
        assertThat(failure(newer)).isNotNull();
        List<String> warnings = new ArrayList<>();
        RunResult result = new TestHistory()
                .table("a1")
                .on(database)
                .listener(new MigrationListener() {
                    @Override
                    public void warning(String sentence) {
                        warnings.add(sentence);
                    }
                })
                .build()
                .upgrade();
        assertThat(result.heads()).containsExactly("a1");
        assertThat(warnings)
                .containsExactly(
                        "Revision b2, which this history does not have, is half run: a newer version of the application must finish "
                                + "its upgrade.");
    }

    @Test
    void refusesToGoOnWithARevisionThatHasChangedMeanwhile() {
        assertThat(failure(second(op -> {
                    op.execute("alter table a1 add column c int");
                    op.execute("vacuum nothing_there");
                })))
                .hasMessageContaining("at statement 2 of 2")
                .hasMessageContaining("It runs outside a transaction, so nothing was rolled back");
        TestHistory changed = second(op -> {
            op.execute("alter table a1 add column d int");
            op.execute("vacuum a1");
        });
        assertThatThrownBy(() -> changed.on(database).build().upgrade())
                .isInstanceOf(HalfRunException.class)
                .hasMessage(
                        "Revision b2 has been changed since the first 1 of the 2 parts of its upgrade ran. Bring it back as it was and "
                                + "run this again; or undo those parts by hand, and then run 'autogen repair'.");
    }

    @Test
    void aFirstPartThatFailedLeavesTheRevisionFreeToBeChanged() {
        assertThat(failure(second(op -> op.execute("vacuum nothing_there"))))
                .hasMessageContaining("at statement 1 of 1");
        TestHistory changed = second(op -> op.execute("vacuum a1"));
        assertThat(changed.on(database).build().upgrade().heads()).containsExactly("b2");
    }

    @Test
    void namesTheJavaCodeThatFails() {
        MigrationFailedException failure = failure(second(op -> op.run("fill the table", connection -> {
            throw new IllegalStateException("no file");
        })));
        assertThat(failure)
                .hasMessage(
                        """
                        upgrade b2 failed at statement 1 of 1: java.lang.IllegalStateException: no file
                            -- run: fill the table
                        Rolled back; the database is at a1 as before.""");
    }

    @Test
    void noticesARevisionThatEndsTheTransactionItself() {
        MigrationFailedException failure = failure(second(op -> {
            op.execute("create table t (id int)");
            op.execute("commit");
        }));
        assertThat(failure)
                .hasMessage(
                        """
                        upgrade b2 failed in its transaction: the revision ended the transaction itself, by COMMIT or ROLLBACK (SQLSTATE 2D000)
                        The heads were left at a1, but some of its statements may be committed: look what is there, and take the COMMIT or \
                        ROLLBACK out of the revision.""");
        assertThat(Rows.of(database, Rows.HEADS)).containsExactly("main a1");
    }

    @Test
    void recordsEveryRevisionBeforeTheFirstOneRuns() {
        TestHistory history = second(op -> {
            throw new IllegalStateException("not thought through");
        });
        assertThatThrownBy(() -> history.on(database).build().upgrade())
                .isInstanceOf(UnusableRevisionException.class)
                .hasMessage("Revision b2 (null) failed when it was asked what it does; nothing was run. "
                        + "java.lang.IllegalStateException: not thought through");
        assertThat(Rows.of(database, Rows.TABLES)).isEmpty();
    }

    @Test
    void waitsForALockOnlyAsLongAsItIsTold() throws Exception {
        TestHistory history = second(op -> op.execute("alter table a1 add column c int"));
        history.on(database).build().upgrade("a1");
        try (var blocker = database.connect()) {
            blocker.setAutoCommit(false);
            DatabaseSession.execute(blocker, "lock table a1");
            assertThatThrownBy(() -> history.on(database)
                            .lockTimeout(Duration.ofMillis(50))
                            .build()
                            .upgrade())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("(SQLSTATE 55P03)")
                    .hasMessageEndingWith(
                            "Rolled back; the database is at a1 as before. Another session holds the lock: try again when it "
                                    + "has finished, or raise `lock-timeout`.");
            blocker.rollback();
        }
        history.on(database).build().upgrade();
    }
}
