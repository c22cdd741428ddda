package dev.autogen.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.hook.Hook;
import dev.autogen.revision.Direction;
import dev.autogen.revision.RevisionStep;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When hooks are called, and that what they do is part of the revision. */
class HookTest {

    private static final String SEEN = "select what from seen order by id";

    private final TestDatabase database = PostgresServers.standard().freshDatabase();

    private final TestHistory history = new TestHistory()
            .table("a1")
            .add(
                    "b2",
                    op -> {
                        op.execute("create table b2 (id int)");
                        op.execute("create index concurrently b2_id on b2 (id)");
                    },
                    op -> op.dropTable("b2"));

    /** Writes down what it sees, and how many tables there are then. */
    private record Witness(String failing) implements Hook {

        @Override
        public void before(RevisionStep step, Connection connection) throws SQLException {
            note("before " + step, connection);
        }

        @Override
        public void after(RevisionStep step, Connection connection) throws SQLException {
            note("after " + step, connection);
        }

        private void note(String what, Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into seen (what) select '" + what + " at ' || coalesce(max(revision), 'base')"
                        + " from autogen_version");
                if (what.equals(failing)) {
                    statement.execute("select 1 / 0");
                }
            }
        }
    }

    private Migrator migrator(String failing) {
        return history.on(database)
                .allowDataLoss(true)
                .hooks(new Witness(failing))
                .build();
    }

    @BeforeEach
    void table() {
        database.execute("create table seen (id bigint generated always as identity, what text)");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void areCalledOnceBeforeAndAfterEachRevision() {
        migrator("").upgrade();
        migrator("").downgrade("-1");
        assertThat(Rows.of(database, SEEN))
                .containsExactly(
                        "before upgrade a1 at base",
                        "after upgrade a1 at a1",
                        "before upgrade b2 at a1",
                        "after upgrade b2 at b2",
                        "before downgrade b2 at b2",
                        "after downgrade b2 at a1");
    }

    @Test
    void whatFailsTakesTheRevisionWithIt() {
        assertThatThrownBy(() -> migrator("after upgrade a1").upgrade())
                .isInstanceOf(MigrationFailedException.class)
                .hasMessage(
                        """
                        upgrade a1 failed in its transaction: ERROR: division by zero (SQLSTATE 22012)
                            -- hook dev.autogen.execution.HookTest$Witness, after the revision
                        Rolled back; the database is at base as before.""");
        assertThat(Rows.of(database, SEEN)).isEmpty();
        assertThat(Rows.of(database, Rows.TABLES)).containsExactly("seen");
    }

    @Test
    void whatFailsBesideALoneStatementIsMadeUpForByTheNextRun() {
        assertThatThrownBy(() -> migrator("after upgrade b2").upgrade())
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("hook dev.autogen.execution.HookTest$Witness, after the revision");
        assertThat(Rows.of(database, Rows.HEADS)).containsExactly("main a1");
        migrator("").upgrade();
        assertThat(Rows.of(database, SEEN))
                .containsExactly(
                        "before upgrade a1 at base",
                        "after upgrade a1 at a1",
                        "before upgrade b2 at a1",
                        "after upgrade b2 at b2");
    }

    @Test
    void aRehearsalCallsThemAndTakesBackWhatTheyDid() {
        history.on(database).build().upgrade("a1");
        assertThatThrownBy(() -> migrator("before downgrade a1").rehearse(Direction.DOWN, "base"))
                .isInstanceOf(MigrationFailedException.class);
        migrator("").rehearse(Direction.DOWN, "base");
        assertThat(Rows.of(database, SEEN)).isEmpty();
    }
}
