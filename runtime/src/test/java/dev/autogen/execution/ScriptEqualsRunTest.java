package dev.autogen.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.revision.Direction;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionRange;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.PsqlScript;
import dev.autogen.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database after a script is as one after a run: on a history with two branches, a merge, and statements that cannot be in a transaction. */
class ScriptEqualsRunTest {

    private static final String CATALOG =
            """
            select c.relname || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relname !~ '^autogen_' and a.attnum > 0 and not a.attisdropped
            union all select pg_get_indexdef(indexrelid) || indisvalid from pg_index where indrelid::regclass::text !~ '(autogen_|^pg_)'
            union all select enumtypid::regtype || enumlabel from pg_enum
            order by 1""";
    private static final String LOG =
            "select revision, direction, segment, segments, transactional, state, checksum, role from autogen_log";

    private final List<TestDatabase> databases = new ArrayList<>();
    private final TestHistory history = new TestHistory()
            .add(
                    "aa01",
                    op -> {
                        op.createEnum("mood", "sad");
                        op.execute("create table a (id int not null, note text default 'semi;colon -- ''é')");
                    },
                    op -> {
                        op.dropTable("a");
                        op.dropEnum("mood");
                    })
            .add(
                    "bb01",
                    op -> {
                        op.addEnumValue("mood", "happy");
                        op.execute("create table b (mood mood default 'happy')");
                        op.execute("create index concurrently a_note on a (note)");
                        op.execute("alter table b add column n int");
                    },
                    op -> {
                        op.execute("drop index concurrently a_note");
                        op.dropTable("b");
                        op.execute("select 1");
                    })
            .add(Revision.of("cc01", "aa01"), op -> op.execute("create table c (id int)"), op -> op.dropTable("c"))
            .add(Revision.of("dd01", "bb01", "cc01"), TestHistory::nothing, TestHistory::nothing)
            .add(
                    "ee01",
                    op -> op.run(
                            "fill",
                            connection -> DatabaseSession.execute(connection, "create table e (id int)"),
                            "create table e (id int);"),
                    op -> op.dropTable("e"));
    private final MigrationScripts scripts =
            Migrator.builder().revisions(history).build().scripts();

    @AfterEach
    void drop() {
        databases.forEach(TestDatabase::close);
    }

    private TestDatabase at(String... targets) {
        TestDatabase database = PostgresServers.standard().freshDatabase();
        databases.add(database);
        for (String target : targets) {
            history.on(database).build().upgrade(target);
        }
        return database;
    }

    private void requireSame(TestDatabase scripted, TestDatabase run) {
        assertThat(Rows.of(scripted, CATALOG)).isEqualTo(Rows.of(run, CATALOG));
        assertThat(Rows.of(scripted, Rows.HEADS)).isEqualTo(Rows.of(run, Rows.HEADS));
        assertThat(history.on(scripted).build().state())
                .isEqualTo(history.on(run).build().state());
    }

    private String script(Direction direction, String range) {
        return scripts.of(scripts.plan(direction, RevisionRange.parse(range)));
    }

    private String idempotent(Direction direction, String range) {
        return scripts.idempotent(scripts.plan(direction, RevisionRange.parse(range)));
    }

    @Test
    void bothWaysWithoutADatabase() {
        TestDatabase scripted = at();
        TestDatabase run = at("head");
        PsqlScript.run(scripted, script(Direction.UP, ":head"));
        requireSame(scripted, run);
        assertThat(Rows.of(scripted, LOG)).isEqualTo(Rows.of(run, LOG));
        PsqlScript.run(scripted, script(Direction.DOWN, "head:aa01"));
        history.on(run).allowDataLoss(true).build().downgrade("aa01");
        requireSame(scripted, run);
        PsqlScript.run(scripted, script(Direction.DOWN, "aa01:base"));
        history.on(run).allowDataLoss(true).build().downgrade("base");
        requireSame(scripted, run);
        assertThat(Rows.of(scripted, LOG)).isEqualTo(Rows.of(run, LOG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aa01", "bb01", "cc01", "bb01 cc01", "dd01", "ee01"})
    void anIdempotentScriptFromAnyRevision(String start) {
        String[] targets = start.isEmpty() ? new String[0] : start.split(" ");
        TestDatabase up = at(targets);
        String script = idempotent(Direction.UP, ":head");
        PsqlScript.run(up, script);
        PsqlScript.run(up, script);
        TestDatabase run = at(targets);
        history.on(run).build().upgrade();
        requireSame(up, run);
        assertThat(Rows.of(up, LOG + " order by id")).isEqualTo(Rows.of(run, LOG + " order by id"));
        TestDatabase down = at(targets);
        PsqlScript.runByJdbc(down, idempotent(Direction.DOWN, ":aa01"));
        TestDatabase back = at(targets);
        if (!start.isEmpty()) {
            history.on(back).allowDataLoss(true).build().downgrade("aa01");
            requireSame(down, back);
        }
        assertThat(Rows.of(down, Rows.HEADS)).isEqualTo(start.isEmpty() ? List.of() : List.of("main aa01"));
    }

    @Test
    void anIdempotentScriptGoesOnWhereAnEarlierOneStopped() {
        TestDatabase stopped = at("aa01");
        stopped.execute("insert into a values (1, 'x'), (2, 'x')");
        stopped.execute(
                "create function fail(text) returns text language plpgsql immutable as $$ begin raise 'no'; end $$");
        String script = idempotent(Direction.UP, ":bb01");
        assertThatThrownBy(
                        () -> PsqlScript.run(stopped, script.replace("a_note on a (note)", "a_note on a (fail(note))")))
                .hasMessageContaining("no");
        PsqlScript.run(stopped, script);
        requireSame(stopped, at("bb01"));
    }

    @Test
    void aScriptStopsAtOtherHeads() {
        TestDatabase database = at("bb01");
        String script = script(Direction.UP, "aa01:cc01");
        assertThatThrownBy(() -> PsqlScript.run(database, script))
                .hasMessageContaining(
                        "The database is at bb01, not at aa01, which this part of the script was written for.")
                .hasMessageContaining("--idempotent");
        assertThat(Rows.of(database, Rows.TABLES)).containsExactly("a", "b");
        database.execute("update autogen_version set revision = 'zz'");
        String idempotent = idempotent(Direction.UP, ":head");
        assertThatThrownBy(() -> PsqlScript.run(database, idempotent))
                .hasMessageContaining("The database is at zz, where this script cannot start.");
    }

    @Test
    void anIdempotentDowngradeTakesNoOtherBranchWithIt() {
        TestDatabase database = at("dd01");
        String script = idempotent(Direction.DOWN, "bb01:aa01");
        assertThatThrownBy(() -> PsqlScript.run(database, script))
                .hasMessageContaining("The database is at dd01, where this script cannot start.");
    }

    @Test
    void aStampMovesTheHeadsAlone() {
        TestDatabase database = at();
        PsqlScript.run(database, scripts.of(scripts.planStamp(RevisionRange.parse(":dd01"))));
        assertThat(Rows.of(database, Rows.HEADS)).containsExactly("main dd01");
        assertThat(Rows.of(database, Rows.TABLES)).isEmpty();
        PsqlScript.run(database, scripts.of(scripts.planStamp(RevisionRange.parse("dd01:bb01"))));
        assertThat(Rows.of(database, Rows.HEADS)).containsExactly("main bb01");
        assertThat(Rows.of(database, "select revision, direction, state from autogen_log order by id"))
                .containsExactly("dd01 stamp done", "bb01 stamp done");
    }
}
