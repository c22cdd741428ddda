package dev.autogen.scanner.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ExpressionCanonicalizer.Answer;
import dev.autogen.schema.ExpressionCanonicalizer.Request;
import dev.autogen.schema.ExpressionCanonicalizer.Use;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Table;
import dev.autogen.testing.PostgresServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many requests, bad ones among them, and enum types that the database does not have. */
class CanonicalizerRequestsTest {

    private static final EnumType MOOD = new EnumType(QualifiedName.of("mood"), List.of("sad", "ok"));
    private static final EnumType LEVEL = new EnumType(QualifiedName.of("audit", "level"), List.of("low", "it's high"));

    private static Table table(String name, String... namesAndTypes) {
        List<Column> columns = new ArrayList<>();
        for (String column : namesAndTypes) {
            String[] parts = column.split(" ", 2);
            columns.add(new Column(parts[0], ColumnType.parse(parts[1])));
        }
        return Table.of(QualifiedName.of(name), columns);
    }

    private static Request check(Table table, String expression) {
        return new Request(Use.CHECK, table, null, expression, List.of());
    }

    private static List<Answer> ask(String ddl, Request... requests) throws SQLException {
        Connection connection = CleanDatabase.on(PostgresServers.standard(), ddl);
        return new PostgresCanonicalizer(connection, "public").canonicalize(List.of(requests));
    }

    @Test
    void answersInTheOrderOfTheRequestsWhateverTheirTables() throws SQLException {
        Table users = table("users", "a integer", "b text");
        Table other = table("other", "a text", "b integer");
        assertThat(ask(
                        "",
                        check(other, "a>'x'"),
                        check(users, "a>1"),
                        check(other, "b>1"),
                        check(users, "a>1"),
                        check(users, "b>'x'")))
                .extracting(Answer::text)
                .containsExactly("a > 'x'::text", "a > 1", "b > 1", "a > 1", "b > 'x'::text");
    }

    @Test
    void aBadExpressionSpoilsNoOther() throws SQLException {
        Table users = table("users", "a integer", "b text");
        assertThat(ask(
                        "",
                        check(users, "a > 1"),
                        check(users, "missing > 1"),
                        check(users, "a +"),
                        check(users, "b > 'x'"),
                        new Request(Use.DEFAULT, users, "a", "'x'", List.of()),
                        new Request(Use.GENERATED, users, "b", "now()::text", List.of())))
                .containsExactly(
                        Answer.of("a > 1"),
                        Answer.failed("column \"missing\" does not exist"),
                        Answer.failed("syntax error at or near \")\""),
                        Answer.of("b > 'x'::text"),
                        Answer.failed("invalid input syntax for type integer: \"x\""),
                        Answer.failed("generation expression is not immutable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a > 0); drop table users; --",
                "a > 0; commit; drop table users",
                "a > 0), check (a > 1",
                "a > 0, b text",
                "a > 'x",
                "a > 0 /* ",
                "a > $$x",
                "(a > 0"
            })
    void whatIsNotOneExpressionIsNotExecuted(String text) throws SQLException {
        Table users = table("users", "a integer");
        List<Answer> answers = ask("create table users (a int)", check(users, text));
        assertThat(answers.get(0).failure()).startsWith("'" + text + "' is not one expression: ");
        Connection connection = CleanDatabase.on(PostgresServers.standard(), "create table users (a int)");
        assertThat(new DatabaseIntrospector(DatabaseScope.of("public"))
                        .read(connection)
                        .schema()
                        .tables())
                .hasSize(1);
    }

    @Test
    void aRefusalIsAskedAgain() throws SQLException {
        Connection connection = CleanDatabase.on(PostgresServers.standard(), "");
        PostgresCanonicalizer canonicalizer = new PostgresCanonicalizer(connection, "public");
        Request request = check(table("users", "a integer"), "f(a) > 0");
        assertThat(canonicalizer.canonicalize(List.of(request)).get(0).failure())
                .contains("f(integer) does not exist");
        CleanDatabase.execute(connection, "create function f(int) returns int language sql as 'select 1'");
        assertThat(canonicalizer.canonicalize(List.of(request))).containsExactly(Answer.of("f(a) > 0"));
    }

    @Test
    void anAnswerIsKept() throws SQLException {
        Connection connection = CleanDatabase.on(
                PostgresServers.standard(), "create function f(int) returns int language sql as 'select 1'");
        PostgresCanonicalizer canonicalizer = new PostgresCanonicalizer(connection, "public");
        Request request = check(table("users", "a integer"), "f(a) > 0");
        canonicalizer.canonicalize(List.of(request));
        CleanDatabase.execute(connection, "drop function f");
        assertThat(canonicalizer.canonicalize(List.of(request))).containsExactly(Answer.of("f(a) > 0"));
    }

    @Test
    void aNewEnumTypeNeedNotExist() throws SQLException {
        Table users = table("users", "a mood", "b mood[]");
        assertThat(ask(
                        "",
                        new Request(Use.DEFAULT, users, "a", "'ok'", List.of(MOOD)),
                        new Request(Use.CHECK, users, null, "a in ('ok', 'sad')", List.of(MOOD)),
                        new Request(Use.CHECK, users, null, "a <> 'ok'::public.mood", List.of(MOOD)),
                        new Request(Use.DEFAULT, users, "b", "'{ok}'", List.of(MOOD))))
                .extracting(Answer::text)
                .containsExactly("'ok'", "a = ANY (ARRAY['ok'::mood, 'sad'::mood])", "a <> 'ok'::mood", "'{ok}'");
    }

    @Test
    void anEnumTypeMayHaveOtherLabelsThanInTheDatabase() throws SQLException {
        Table users = table("users", "a mood");
        assertThat(ask(
                        "create type mood as enum ('sad')",
                        new Request(Use.CHECK, users, null, "a <> 'ok'", List.of(MOOD)),
                        new Request(Use.CHECK, users, null, "a <> 'ok'", List.of()),
                        new Request(Use.CHECK, users, null, "a <> 'sad'", List.of())))
                .containsExactly(
                        Answer.of("a <> 'ok'::mood"),
                        Answer.failed("invalid input value for enum mood: \"ok\""),
                        Answer.of("a <> 'sad'::mood"));
    }

    @Test
    void anEnumTypeOfANamespaceThatDoesNotExistPrintsAsIfItDid() throws SQLException {
        Table users = Table.of(
                QualifiedName.of("users"),
                List.of(
                        new Column("a", ColumnType.named(LEVEL.name())),
                        new Column("b", ColumnType.named(LEVEL.name()).asArray())));
        List<Request> requests = List.of(
                new Request(Use.CHECK, users, null, "a = 'low' or a = \"audit\".LEVEL 'it''s high'", List.of(LEVEL)),
                new Request(Use.CHECK, users, null, "a::text = 'audit.level'", List.of(LEVEL)),
                new Request(Use.DEFAULT, users, "a", "'low'::audit.level", List.of(LEVEL)),
                new Request(Use.DEFAULT, users, "b", "array['low']::audit.level[]", List.of(LEVEL)));
        Connection connection = CleanDatabase.on(PostgresServers.standard(), "");
        List<Answer> without = new PostgresCanonicalizer(connection, "public").canonicalize(requests);
        CleanDatabase.execute(connection, "create schema audit; create type audit.level as enum ('low', 'it''s high')");
        List<Answer> with = new PostgresCanonicalizer(connection, "public").canonicalize(requests);
        assertThat(without).isEqualTo(with);
        assertThat(with.get(0).text()).isEqualTo("(a = 'low'::audit.level) OR (a = 'it''s high'::audit.level)");
    }

    @Test
    void nothingIsLeftBehindAndNoNumberTakenFromASequence() throws SQLException {
        Connection connection = CleanDatabase.on(PostgresServers.standard(), "create sequence s");
        Scan before = new DatabaseIntrospector(DatabaseScope.of("public")).read(connection);
        Table users = table("users", "a bigint");
        new PostgresCanonicalizer(connection, "public")
                .canonicalize(List.of(new Request(Use.DEFAULT, users, "a", "nextval('s')", List.of())));
        assertThat(new DatabaseIntrospector(DatabaseScope.of("public")).read(connection))
                .isEqualTo(before);
        assertThat(Rows.read(
                        connection,
                        "select relname from pg_class where relnamespace = pg_my_temp_schema()",
                        row -> row.getString(1)))
                .isEmpty();
        assertThat(Rows.read(connection, "select is_called from s", row -> row.getBoolean(1)))
                .containsExactly(false);
    }

    @Test
    void aThousandOfEachUseComeInOneGo() throws SQLException {
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Table table = table("t" + i, "a" + i % 50 + " varchar(255)", "b integer");
            requests.add(check(table, "a" + i % 50 + " in ('A','B" + i + "')"));
            requests.add(new Request(Use.DEFAULT, table, "b", String.valueOf(i), List.of()));
        }
        List<Answer> answers = ask("", requests.toArray(Request[]::new));
        assertThat(answers).hasSize(2000).allMatch(answer -> answer.failure() == null);
        assertThat(answers.get(1999)).isEqualTo(Answer.of("'999'"));
    }
}
