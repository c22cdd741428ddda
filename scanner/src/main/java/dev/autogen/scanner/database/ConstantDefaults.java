package dev.autogen.scanner.database;

import dev.autogen.schema.ExpressionCanonicalizer.Answer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Replaces defaults that are one constant by the text of its value in the column's type: {@code '0.00'} for {@code (0)::numeric} of two places. */
final class ConstantDefaults {

    private static final int MOST_AT_ONCE = 200;

    private final Connection connection;
    private final TemporaryEnums enums;

    ConstantDefaults(Connection connection, TemporaryEnums enums) {
        this.connection = connection;
        this.enums = enums;
    }

    /** Replaces the answers for these expressions; one whose value the column's type does not take keeps its text. */
    void evaluate(List<Wanted> constants, Map<Wanted, Answer> answers) throws SQLException {
        for (int from = 0; from < constants.size(); from += MOST_AT_ONCE) {
            List<Wanted> some = constants.subList(from, Math.min(constants.size(), from + MOST_AT_ONCE));
            if (!tryEvaluate(some, answers)) {
                for (Wanted constant : some) {
                    tryEvaluate(List.of(constant), answers);
                }
            }
        }
    }

    private boolean tryEvaluate(List<Wanted> constants, Map<Wanted, Answer> answers) throws SQLException {
        List<String> values = new ArrayList<>();
        for (Wanted constant : constants) {
            String text = enums.enter(
                    String.valueOf(Objects.requireNonNull(answers.get(constant)).text()));
            values.add("((" + text + ")::" + enums.typeSql(Objects.requireNonNull(constant.target())) + ")::text");
        }
        Savepoint before = connection.setSavepoint();
        try {
            List<String> texts = Rows.read(
                            connection, "select " + String.join(", ", values), row -> literals(row, constants.size()))
                    .get(0);
            for (int at = 0; at < constants.size(); at++) {
                answers.put(constants.get(at), Answer.of(texts.get(at)));
            }
            return true;
        } catch (SQLException e) {
            connection.rollback(before);
            return false;
        } finally {
            connection.releaseSavepoint(before);
        }
    }

    private static List<String> literals(ResultSet row, int columns) throws SQLException {
        List<String> literals = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            String value = row.getString(column);
            literals.add(value == null ? "NULL" : "'" + value.replace("'", "''") + "'");
        }
        return literals;
    }
}
