package dev.autogen.applications;

import dev.autogen.applications.CatalogFacts.Fact;
import dev.autogen.applications.CatalogFacts.Kind;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two rows in every table. All columns of one row have one value, said in their types, so every foreign key finds its row; where a check lists values, the
 * column has one of these.
 */
final class HandMadeRows {

    private static final int ROWS = 2;
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

    private HandMadeRows() {}

    /**
     * Puts them in.
     *
     * @param wanted a catalog whose checks the rows have to satisfy too
     */
    static void insert(TestDatabase database, CatalogFacts wanted) throws SQLException {
        CatalogFacts facts = CatalogFacts.of(database);
        Map<String, String> listed = listedValues(facts);
        listed.putAll(listedValues(wanted));
        Map<String, List<Fact>> columns = facts.of(Kind.COLUMN).stream()
                .collect(Collectors.groupingBy(Fact::table, TreeMap::new, Collectors.toList()));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            // Foreign keys may go in circles; that the rows satisfy them shows when autogen adds one.
            statement.execute("set session_replication_role = replica");
            for (Map.Entry<String, List<Fact>> table : columns.entrySet()) {
                for (int row = 1; row <= ROWS; row++) {
                    statement.execute(insert(table.getKey(), table.getValue(), row, listed));
                }
            }
        }
    }

    private static String insert(String table, List<Fact> columns, int row, Map<String, String> listed) {
        String names = columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(column -> value(column.definition(), row, listed.get(table + "." + column.name())) + "::"
                        + column.definition())
                .collect(Collectors.joining(", "));
        return "insert into " + quoted(table) + " (" + names + ") values (" + values + ") on conflict do nothing";
    }

    private static String value(String type, int row, @Nullable String listed) {
        if (listed != null) {
            return "'" + listed + "'";
        }
        if (type.startsWith("character") || type.equals("text")) {
            return "'" + row + "'";
        }
        if (type.startsWith("timestamp") || type.equals("date")) {
            return "'2026-01-0" + row + "'";
        }
        return switch (type) {
            case "boolean" -> row == 1 ? "'true'" : "'false'";
            case "bytea" -> "'\\x0" + row + "'";
            case "json", "jsonb" -> "'{\"row\": " + row + "}'";
            case "uuid" -> "'00000000-0000-0000-0000-00000000000" + row + "'";
            case "job_status" -> "'SCHEDULED'";
            case "job_type" -> "'HTTP'";
            // A check may want 0 or 1.
            default -> "'" + (row - 1) + "'";
        };
    }

    /** The first value that a check lists, by column. */
    private static Map<String, String> listedValues(CatalogFacts facts) {
        Map<String, String> values = new TreeMap<>();
        for (Fact check : facts.of(Kind.CHECK)) {
            Matcher literal = LITERAL.matcher(check.definition());
            if (literal.find() && !check.subject().contains(",")) {
                String column = check.subject().substring(1, check.subject().length() - 1);
                values.put(check.table() + "." + column, literal.group(1));
            }
        }
        return values;
    }

    /** Returns the values of these columns in all rows, as JSON, by table. */
    static Map<String, List<String>> read(TestDatabase database, List<Fact> columns) throws SQLException {
        Map<String, List<Fact>> tables =
                columns.stream().collect(Collectors.groupingBy(Fact::table, TreeMap::new, Collectors.toList()));
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, List<Fact>> table : tables.entrySet()) {
                String names = table.getValue().stream()
                        .map(column -> quoted(column.name()))
                        .collect(Collectors.joining(", "));
                rows.put(table.getKey(), read(statement, names, table.getKey()));
            }
        }
        return rows;
    }

    private static List<String> read(Statement statement, String columns, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select to_jsonb(r)::text from (select " + columns + " from " + quoted(table) + ") r order by 1")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
