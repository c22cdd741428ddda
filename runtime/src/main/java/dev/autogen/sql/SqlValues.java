package dev.autogen.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes Java values into SQL. */
public final class SqlValues {

    private SqlValues() {}

    /** SQL that stands for itself among values: {@code now()}. */
    public record Expression(String sql) {

        @Override
        public String toString() {
            return sql;
        }
    }

    /**
     * Returns a value as SQL: null, booleans and numbers bare, an array of bytes in hexadecimal, an {@link Expression} as it is, all else the string that it
     * prints, which PostgreSQL reads as the type of its place: dates and times of java.time, UUIDs, enum constants.
     */
    public static String literal(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Expression) {
            return String.valueOf(value);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Byte || value instanceof Short || value instanceof Integer || value instanceof Long) {
            return value.toString();
        }
        return Literals.string(
                value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : value.toString());
    }

    /** Returns the statement that inserts these rows. */
    public static String insert(
            String table, List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
        List<String> values = new ArrayList<>();
        for (List<? extends @Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row for " + table + " has " + row.size() + " values for "
                        + columns.size() + " columns: " + row + ".");
            }
            values.add(
                    "(" + String.join(", ", row.stream().map(SqlValues::literal).toList()) + ")");
        }
        return "insert into " + table + " ("
                + String.join(", ", columns.stream().map(Identifiers::quoted).toList()) + ")\nvalues "
                + String.join(",\n       ", values);
    }

    /**
     * Returns a statement with its {@code ?} replaced by values, one after the other; {@code ??} is the operator {@code ?}, as in JDBC.
     *
     * @throws IllegalArgumentException if there are not as many
     */
    public static String filledIn(String sql, List<? extends @Nullable Object> values) {
        SqlCursor cursor = new SqlCursor("op.execute", sql);
        StringBuilder text = new StringBuilder();
        int used = 0;
        while (!cursor.atEnd()) {
            int start = cursor.at();
            cursor.skipBlank();
            if (cursor.at() == start) {
                cursor.token();
            }
            String token = cursor.from(start);
            if (token.equals("?") && !cursor.atEnd() && cursor.peek() == '?') {
                cursor.skip();
            } else if (token.equals("?")) {
                token = used < values.size() ? literal(values.get(used)) : token;
                used++;
            }
            text.append(token);
        }
        if (used != values.size()) {
            throw new IllegalArgumentException(
                    "This statement has " + used + " ? for " + values.size() + " values: " + sql);
        }
        return text.toString();
    }
}
