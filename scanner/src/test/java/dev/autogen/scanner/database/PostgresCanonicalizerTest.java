package dev.autogen.scanner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.ExpressionCanonicalizer.Answer;
import dev.autogen.schema.ExpressionCanonicalizer.Request;
import dev.autogen.schema.ExpressionCanonicalizer.Use;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.testing.PostgresServer;
import dev.autogen.testing.PostgresServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs {@code canonical.cases}. The last line of an input is an expression in one of its uses. It is canonicalized as written, and again as the catalog prints
 * it once it is really in the table: both must be the expected text, and so must the expected text itself.
 */
class PostgresCanonicalizerTest {

    static Stream<Arguments> cases() {
        return Stream.of(PostgresServers.major(14), PostgresServers.major(18))
                .flatMap(server -> CaseFile.read("canonical.cases").stream().map(one -> arguments(one, server)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void writtenAndStoredAreTheSame(CaseFile.Case one, PostgresServer server) throws SQLException {
        String[] lines = one.input().split("\n(?=[^\n]*$)");
        Expression written = Expression.parse(lines[1]);
        Connection connection = CleanDatabase.on(server, lines[0]);
        DatabaseIntrospector introspector = new DatabaseIntrospector(DatabaseScope.of("public"));
        Schema before = introspector.read(connection).schema();
        Table table = before.tables().get(0);
        PostgresCanonicalizer canonicalizer = new PostgresCanonicalizer(connection, "public");
        Answer answer = canonicalizer
                .canonicalize(List.of(written.request(table, before)))
                .get(0);
        if (CaseFile.updating() && server.major() == 18) {
            one.file().update(one, String.valueOf(answer.text() == null ? answer.failure() : answer.text()));
            return;
        }
        Answer expected = Answer.of(one.expected());
        assertThat(answer).as("as written").isEqualTo(expected);

        CleanDatabase.execute(connection, written.ddl(table));
        Schema after = introspector.read(connection).schema();
        Expression stored = written.stored(after.tables().get(0));
        Expression again = written.withText(one.expected());
        assertThat(canonicalizer.canonicalize(List.of(stored.request(table, after), again.request(table, after))))
                .as("as stored: " + stored.text() + ", and again")
                .containsExactly(expected, expected);
        assertThat(introspector.read(connection).schema())
                .as("nothing is left behind")
                .isEqualTo(after);
    }

    /** A line {@code use column-or-type: text}. */
    private record Expression(Use use, String subject, String text) {

        static Expression parse(String line) {
            int colon = line.indexOf(": ");
            String[] head = line.substring(0, colon).split(" ", 2);
            Use use =
                    switch (head[0]) {
                        case "default" -> Use.DEFAULT;
                        case "check" -> Use.CHECK;
                        case "generated" -> Use.GENERATED;
                        case "key" -> Use.INDEX_KEY;
                        case "predicate" -> Use.INDEX_PREDICATE;
                        case "exclusion" -> Use.EXCLUSION;
                        default -> throw new IllegalArgumentException(line);
                    };
            return new Expression(use, head.length == 1 ? "" : head[1], line.substring(colon + 2));
        }

        Expression withText(String newText) {
            return new Expression(use, subject, newText);
        }

        String ddl(Table table) {
            String alter = "alter table " + SessionSettings.quote(table.name().name());
            String index =
                    "create index x on " + SessionSettings.quote(table.name().name());
            return switch (use) {
                case DEFAULT -> alter + " alter " + subject + " set default " + text;
                case CHECK -> alter + " add constraint x check (" + text + "\n)";
                case GENERATED -> alter + " add x " + subject + " generated always as (" + text + ") stored";
                case INDEX_KEY -> index + " ((" + text + "))";
                case INDEX_PREDICATE -> index + " ((1)) where " + text;
                case EXCLUSION -> alter + " add constraint x " + text;
            };
        }

        Expression stored(Table table) {
            return withText(
                    switch (use) {
                        case DEFAULT ->
                            Objects.requireNonNullElse(
                                    table.column(subject).orElseThrow().defaultExpression(), "null");
                        case CHECK -> table.checks().get(0).expression();
                        case GENERATED ->
                            ((Computed) Objects.requireNonNull(
                                            table.column("x").orElseThrow().generation()))
                                    .expression();
                        case INDEX_KEY ->
                            Objects.requireNonNull(
                                    table.indexes().get(0).keys().get(0).expression());
                        case INDEX_PREDICATE ->
                            Objects.requireNonNull(table.indexes().get(0).predicate());
                        case EXCLUSION -> table.exclusions().get(0).definition();
                    });
        }

        Request request(Table table, Schema schema) {
            if (use != Use.GENERATED) {
                return new Request(use, table, use == Use.DEFAULT ? subject : null, text, schema.enums());
            }
            List<Column> columns = new ArrayList<>(table.columns());
            columns.add(new Column("x", ColumnType.parse(subject)));
            return new Request(use, table.withColumns(columns), "x", text, schema.enums());
        }
    }
}
