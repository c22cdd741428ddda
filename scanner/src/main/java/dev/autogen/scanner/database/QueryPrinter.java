package dev.autogen.scanner.database;

import dev.autogen.schema.ExpressionCanonicalizer.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Lets PostgreSQL print the queries of views, in the open transaction: printed, parsed and printed again, by temporary views. All at once, and one by one
 * where that fails.
 */
final class QueryPrinter {

    private static final String PRINTED = "select " + ViewReader.QUERY
            + " as query from unnest(%s) with ordinality v (name, place) join pg_class c on c.relname = v.name"
            + " where c.relnamespace = pg_my_temp_schema() order by v.place";

    private final Connection connection;

    QueryPrinter(Connection connection) {
        this.connection = connection;
    }

    /** Returns one answer per query. */
    List<Answer> print(List<String> queries) throws SQLException {
        List<Answer> first = printOnce(queries);
        List<String> again = first.stream()
                .map(Answer::text)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        List<Answer> second = printOnce(again);
        List<Answer> answers = new ArrayList<>();
        int at = 0;
        for (Answer answer : first) {
            answers.add(answer.text() == null ? answer : second.get(at++));
        }
        return answers;
    }

    private List<Answer> printOnce(List<String> queries) throws SQLException {
        List<Answer> all = tryPrint(queries, queries.size() == 1);
        if (all != null) {
            return all;
        }
        List<Answer> answers = new ArrayList<>();
        for (String query : queries) {
            answers.addAll(Objects.requireNonNull(tryPrint(List.of(query), true)));
        }
        return answers;
    }

    /** Returns null if PostgreSQL refuses one of them, unless the refusal is to be the answer. */
    private @Nullable List<Answer> tryPrint(List<String> queries, boolean refusalIsAnswer) throws SQLException {
        if (queries.isEmpty()) {
            return List.of();
        }
        Savepoint before = connection.setSavepoint();
        try {
            List<String> names = new ArrayList<>();
            StringBuilder statements = new StringBuilder();
            for (String query : queries) {
                String name = "autogen_view_" + names.size();
                names.add(name);
                // the line break ends a comment that the query may end with
                statements
                        .append("create temporary view pg_temp.")
                        .append(name)
                        .append(" as ")
                        .append(query)
                        .append("\n;\n");
            }
            Rows.execute(connection, statements.toString());
            return Rows.read(
                    connection,
                    PRINTED.formatted(Selection.array(names)),
                    row -> Answer.of(row.getString("query").strip()));
        } catch (PSQLException e) {
            return refusalIsAnswer ? List.of(Answer.failed(message(e))) : null;
        } finally {
            connection.rollback(before);
            connection.releaseSavepoint(before);
        }
    }

    private static String message(PSQLException e) {
        return e.getServerErrorMessage() == null
                ? String.valueOf(e.getMessage())
                : String.valueOf(e.getServerErrorMessage().getMessage());
    }
}
