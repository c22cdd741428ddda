package dev.autogen.scanner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.ExpressionCanonicalizer.Answer;
import dev.autogen.schema.ExpressionCanonicalizer.Request;
import dev.autogen.schema.ExpressionCanonicalizer.Use;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where temporary tables cannot be made, the caller is told to ask another server. */
class TemporaryObjectsTest {

    private final TestDatabase database = PostgresServers.standard().freshDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    private List<Answer> ask(String session) throws SQLException {
        Table table = Table.of(QualifiedName.of("t"), List.of(new Column("a", ColumnType.parse("integer"))));
        try (Connection connection = database.connect()) {
            CleanDatabase.execute(connection, session);
            return new PostgresCanonicalizer(connection, "public")
                    .canonicalize(List.of(new Request(Use.CHECK, table, null, "a>0", List.of())));
        }
    }

    @Test
    void aSessionThatIsReadOnlyByDefaultCanStillPrint() throws SQLException {
        assertThat(ask("set default_transaction_read_only = on")).containsExactly(Answer.of("a > 0"));
    }

    @Test
    void noRightToMakeTemporaryTables() {
        database.execute("revoke temporary on database " + database.name()
                + " from public; drop role if exists plain; create role plain");
        assertThatThrownBy(() -> ask("set role plain"))
                .isInstanceOf(TemporaryObjectsUnavailableException.class)
                .hasMessage("Expressions cannot be compared on database " + database.name()
                        + ": user plain may not create temporary tables (grant temporary on database would allow it)."
                        + " Let a scratch database print them instead.");
    }

    @Test
    void eventTriggersWouldRun() {
        database.execute(
                "create function f() returns event_trigger language plpgsql as 'begin raise exception ''seen''; end';"
                        + " create event trigger watch on ddl_command_end execute function f()");
        assertThatThrownBy(() -> ask("select 1"))
                .isInstanceOf(TemporaryObjectsUnavailableException.class)
                .hasMessageContaining("event triggers would run for temporary tables (watch)");
    }

    @Test
    void anEventTriggerForSomethingElseDoesNotMatter() throws SQLException {
        database.execute(
                "create function f() returns event_trigger language plpgsql as 'begin raise exception ''seen''; end';"
                        + " create event trigger watch on ddl_command_end when tag in ('DROP TABLE') execute function f()");
        assertThat(ask("select 1")).containsExactly(Answer.of("a > 0"));
    }
}
