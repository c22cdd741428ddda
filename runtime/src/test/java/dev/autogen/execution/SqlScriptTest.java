package dev.autogen.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.revision.Direction;
import dev.autogen.sql.StatementSplitter;
import dev.autogen.sql.WrittenStatement;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

    private final TestDatabase database = PostgresServers.standard().freshDatabase();
    private final TestHistory history = new TestHistory()
            .table("a1")
            .add(
                    "b2",
                    op -> {
                        op.execute("alter table a1 add column name text");
                        op.execute("create index concurrently a1_id on a1 (id)");
                    },
                    op -> {
                        op.execute("drop index concurrently a1_id");
                        op.dropColumn("a1", "name");
                    });

    @AfterEach
    void drop() {
        database.close();
    }

    private String script(Migrator migrator, Direction direction, String target) {
        StringBuilder script = new StringBuilder();
        migrator.script(migrator.plan(direction, target), script);
        return script.toString();
    }

    /** As psql does: one statement after the other, in one session. */
    private void run(String script) throws SQLException {
        try (Connection session = database.connect()) {
            for (WrittenStatement statement : StatementSplitter.split("script", script)) {
                DatabaseSession.execute(session, statement.text());
            }
        }
    }

    @Test
    void doesWhatARunDoes() throws SQLException {
        Migrator migrator = history.on(database).build();
        run(script(migrator, Direction.UP, "head"));
        assertThat(Rows.of(database, Rows.HEADS)).containsExactly("main b2");
        assertThat(Rows.of(database, Rows.LOG))
                .containsExactly("a1 upgrade 1 1 done", "b2 upgrade 1 2 done", "b2 upgrade 2 2 done");
        assertThat(migrator.state().atHead()).isTrue();
        assertThat(Rows.of(database, "select indisvalid from pg_index where indexrelid = 'a1_id'::regclass"))
                .containsExactly("t");
        run(script(migrator, Direction.DOWN, "a1"));
        assertThat(migrator.state().heads()).containsExactly("a1");
        assertThat(migrator.state().halfRuns()).isEmpty();
    }

    @Test
    void startsAtTheRevisionOfTheDatabase() {
        Migrator migrator =
                history.on(database).role("postgres").defaultNamespace("public").build();
        migrator.upgrade("a1");
        String script = script(migrator, Direction.UP, "head")
                .replaceAll("'[0-9a-f-]{36}'", "RUN")
                .replaceAll("'v1:[0-9a-f]{64}'", "CHECKSUM")
                .replaceAll("(?s)begin;.*?create table.*?commit;\n\n", "")
                .replaceAll("(?s)do \\$fence\\$.*?<> (array.*?) then.*?\\$fence\\$;", "FENCE $1")
                .replaceAll("(?s)select set_config\\('search_path'.*?;\n", "SEARCH PATH\n")
                .replaceAll("insert into public.autogen_log [^;]*?values \\((.*?)\\);", "LOG ($1);")
                .replaceAll("(?s)update public.autogen_log set (.*?);", "LOG END;");
        assertThat(script)
                .isEqualTo(
                        """
                        -- upgrade from a1 to b2
                        -- run it with: psql -X -v ON_ERROR_STOP=1 -f FILE
                        set client_encoding = 'UTF8';
                        set standard_conforming_strings = on;
                        -- upgrade b2, part 1 of 2
                        begin;
                        set local role postgres;
                        set local lock_timeout = 5000;
                        SEARCH PATH
                        lock table public.autogen_version in share row exclusive mode;
                        FENCE array['a1']::text[]
                        alter table a1 add column name text;
                        LOG (RUN, 'main', 'b2', 'upgrade', 1, 2, true, 'done', CHECKSUM, now(), clock_timestamp(), current_user, \
                        current_setting('application_name'), 'development', null);
                        commit;

                        -- upgrade b2, part 2 of 2
                        begin;
                        set local role postgres;
                        set local lock_timeout = 5000;
                        SEARCH PATH
                        lock table public.autogen_version in share row exclusive mode;
                        FENCE array['a1']::text[]
                        LOG (RUN, 'main', 'b2', 'upgrade', 2, 2, false, 'started', CHECKSUM, now(), null, current_user, \
                        current_setting('application_name'), 'development', null);
                        commit;

                        set lock_timeout = 0;
                        set role postgres;
                        SEARCH PATH
                        create index concurrently a1_id on a1 (id);
                        reset lock_timeout;
                        reset role;
                        reset search_path;

                        begin;
                        set local role postgres;
                        set local lock_timeout = 5000;
                        SEARCH PATH
                        lock table public.autogen_version in share row exclusive mode;
                        FENCE array['a1']::text[]
                        update public.autogen_version set revision = 'b2' where history = 'main' and revision = 'a1';
                        LOG END;
                        commit;

                        """);
    }

    @Test
    void writesFromTheBaseWithoutADatabase() {
        Migrator offline = Migrator.builder().revisions(history).build();
        assertThat(script(offline, Direction.UP, "a1"))
                .startsWith("-- upgrade from base to a1\n")
                .contains("create table a1 (id int);");
    }

    @Test
    void cannotWriteJavaCode() {
        TestHistory code = new TestHistory().add("a1", op -> op.run("fill", connection -> {}), TestHistory::nothing);
        assertThatThrownBy(() -> script(code.on(database).build(), Direction.UP, "head"))
                .isInstanceOf(UnusableRevisionException.class)
                .hasMessage(
                        "Revision a1 runs Java code, op.run(\"fill\", …), which no script can hold. Let autogen run it on the database, or give the"
                                + " SQL that does the same: op.run(\"fill\", code, \"<sql>\").");
    }
}
