package dev.autogen.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that cannot be in a transaction, and what becomes of them when they fail or are cut off. */
class LoneStatementTest {

    private static final String INVALID =
            "select indexrelid::regclass, indisvalid from pg_index where indrelid = 'a1'::regclass";

    private final TestDatabase database = PostgresServers.standard().freshDatabase();
    private final TestHistory history = new TestHistory()
            .table("a1")
            .add(
                    "b2",
                    op -> {
                        op.execute("alter table a1 add column name text");
                        op.execute("create unique index concurrently a1_id on a1 (id)");
                        op.execute("comment on index a1_id is 'one'");
                    },
                    op -> {
                        op.execute("drop index concurrently a1_id");
                        op.dropColumn("a1", "name");
                    });

    @AfterEach
    void drop() {
        database.close();
    }

    private RunResult upgrade() {
        return history.on(database).build().upgrade();
    }

    @Test
    void runsOutsideATransactionBothWays() {
        upgrade();
        assertThat(Rows.of(database, INVALID)).containsExactly("a1_id t");
        history.on(database).build().downgrade("a1");
        assertThat(Rows.of(database, INVALID)).isEmpty();
        assertThat(Rows.of(database, Rows.LOG))
                .containsExactly(
                        "a1 upgrade 1 1 done",
                        "b2 upgrade 1 3 done",
                        "b2 upgrade 2 3 done",
                        "b2 upgrade 3 3 done",
                        "b2 downgrade 1 2 done",
                        "b2 downgrade 2 2 done");
    }

    @Test
    void buildsAnIndexAnewThatFailed() {
        history.on(database).build().upgrade("a1");
        database.execute("insert into a1 values (1), (1)");
        assertThatThrownBy(this::upgrade)
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("at statement 2 of 3: ERROR: could not create unique index \"a1_id\"")
                .hasMessageContaining("Committed before and kept: statement 1 of this revision.");
        assertThat(Rows.of(database, INVALID)).containsExactly("a1_id f");
        assertThat(Rows.of(database, Rows.HEADS)).containsExactly("main a1");

        database.execute("truncate a1");
        assertThat(upgrade().heads()).containsExactly("b2");
        assertThat(Rows.of(database, INVALID)).containsExactly("a1_id t");
    }

    @Test
    void doesNotBuildAnIndexAgainThatWasBuiltWhenTheRunWasCutOff() {
        upgrade();
        cutOffAtTheIndex("started");
        String before = Rows.of(database, "select 'a1_id'::regclass::oid").get(0);
        assertThat(upgrade().heads()).containsExactly("b2");
        assertThat(Rows.of(database, "select 'a1_id'::regclass::oid")).containsExactly(before);
        assertThat(Rows.of(database, "select state from autogen_log where revision = 'b2' order by id"))
                .containsExactly("done", "started", "done", "done");
    }

    @Test
    void buildsAnIndexThatWasNeverBegunWhenTheRunWasCutOff() {
        upgrade();
        cutOffAtTheIndex("started");
        database.execute("drop index a1_id");
        assertThat(upgrade().heads()).containsExactly("b2");
        assertThat(Rows.of(database, INVALID)).containsExactly("a1_id t");
    }

    @Test
    void leavesAnIndexAloneThatSomebodyElseMade() {
        history.on(database).build().upgrade("a1");
        database.execute("create index a1_id on a1 (id)");
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(this::upgrade)
                    .hasMessageContaining("relation \"a1_id\" already exists (SQLSTATE 42P07)");
        }
        assertThat(Rows.of(database, INVALID)).containsExactly("a1_id t");
    }

    @Test
    void goesOnWithADowngradeWhoseIndexIsGone() {
        upgrade();
        database.execute("drop index a1_id");
        database.execute(
                "insert into autogen_log (run, history, revision, direction, segment, segments, transactional, state, checksum, started_at,"
                        + " role, application, tool_version) select run, history, revision, 'downgrade', 1, 2, false, 'started', checksum, now(),"
                        + " role, application, tool_version from autogen_log where revision = 'b2' limit 1");
        assertThatThrownBy(this::upgrade)
                .isInstanceOf(HalfRunException.class)
                .hasMessageEndingWith(
                        "0 of the 2 parts of its downgrade are done. Finish it first, with 'autogen downgrade b2-1'.");
        assertThat(history.on(database).build().downgrade("b2-1").heads()).containsExactly("a1");
    }

    @Test
    void isNotContentWithTheRuinOfAnIndex() {
        database.execute("create table a1 (id int); insert into a1 values (1), (1)");
        assertThatThrownBy(() -> database.execute("create unique index concurrently a1_id on a1 (id)"))
                .isNotNull();
        TestHistory ifNotExists = new TestHistory()
                .add(
                        "b2",
                        op -> op.execute("create index concurrently if not exists a1_id on a1 (id)"),
                        TestHistory::nothing);
        assertThatThrownBy(() -> ifNotExists.on(database).build().upgrade())
                .hasMessageContaining("index a1_id is there but invalid: drop it, and run this again");
    }

    /** Makes the log and the heads what they are when the process dies while, or just after, the index is built. */
    private void cutOffAtTheIndex(String state) {
        database.execute(
                "delete from autogen_log where revision = 'b2' and segment = 3; update autogen_log set state = '"
                        + state
                        + "', finished_at = null where revision = 'b2' and segment = 2; update autogen_version set revision = 'a1'");
    }

    @Test
    void knowsTheIndexOfAStatement() {
        assertThat(ConcurrentIndex.of("create index concurrently i on t (x)")).contains(new ConcurrentIndex(true, "i"));
        assertThat(ConcurrentIndex.of(
                        "CREATE UNIQUE INDEX\n CONCURRENTLY IF NOT EXISTS \"A \"\"b\" ON ONLY audit.t USING gin (x)"))
                .contains(new ConcurrentIndex(true, "audit.\"A \"\"b\""));
        assertThat(ConcurrentIndex.of("create index concurrently i on \"My Schema\" . t (x)"))
                .contains(new ConcurrentIndex(true, "\"My Schema\".i"));
        assertThat(ConcurrentIndex.of("drop index concurrently if exists audit.i cascade"))
                .contains(new ConcurrentIndex(false, "audit.i"));
        assertThat(ConcurrentIndex.of("drop index concurrently i")).contains(new ConcurrentIndex(false, "i"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index i on t (x)",
                "create index concurrently on t (x)",
                "vacuum t",
                "drop index concurrently i, j"
            })
    void knowsThatOtherStatementsHaveNone(String sql) {
        assertThat(ConcurrentIndex.of(sql)).isEmpty();
    }
}
