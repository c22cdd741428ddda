package dev.autogen.execution;

import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a query returns, a line for each row: {@code "a 1 done"}. */
final class Rows {

    static final String LOG = "select revision, direction, segment, segments, state from autogen_log order by id";
    static final String HEADS = "select history, revision from autogen_version order by 1, 2";
    static final String TABLES =
            "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                    + " and relname not like 'autogen%' order by 1";

    private Rows() {}

    static List<String> of(TestDatabase database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    line.append(column == 1 ? "" : " ").append(rows.getString(column));
                }
                lines.add(line.toString());
            }
            return lines;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
