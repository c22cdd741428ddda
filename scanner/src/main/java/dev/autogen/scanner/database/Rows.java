package dev.autogen.scanner.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs our own catalog queries. */
final class Rows {

    private Rows() {}

    /** What becomes of one row. */
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Returns one value per row, in the order of the query. */
    static <T> List<T> read(Connection connection, String sql, Mapper<T> mapper) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(sql)) {
                List<T> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(mapper.map(rows));
                }
                return values;
            }
        }
    }

    /** Runs statements whose results do not matter, in one round trip. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** Returns the texts of a {@code text[]} without nulls; a null array is an empty list. */
    static List<String> texts(@Nullable Object array) throws SQLException {
        return array instanceof Array texts ? List.of((String[]) texts.getArray()) : List.of();
    }

    /** Returns the texts of a {@code text[]}. */
    static @Nullable String[] textsOrNull(Object array) throws SQLException {
        return (@Nullable String[]) ((Array) array).getArray();
    }
}
