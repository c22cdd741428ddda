package dev.autogen.proof;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.sql.Identifiers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows of a database at one moment, and whether they are still there at another. */
public final class KeptRows {

    private final RowJourney journey;
    private final String defaultNamespace;
    private final Map<QualifiedName, List<Map<String, String>>> rows = new TreeMap<>();

    private KeptRows(RowJourney journey, String defaultNamespace) {
        this.journey = journey;
        this.defaultNamespace = defaultNamespace;
    }

    /** Remembers all rows of the schema's tables. */
    public static KeptRows of(Connection connection, Schema schema, RowJourney journey, String defaultNamespace)
            throws SQLException {
        KeptRows kept = new KeptRows(journey, defaultNamespace);
        for (Table table : schema.tables()) {
            List<String> columns =
                    table.columns().stream().map(column -> column.name()).toList();
            kept.rows.put(table.name(), kept.read(connection, table.name(), columns));
        }
        return kept;
    }

    /** Returns how many rows no operation is meant to drop. */
    public int count() {
        return rows.entrySet().stream()
                .filter(table -> journey.table(table.getKey()).isPresent())
                .mapToInt(table -> table.getValue().size())
                .sum();
    }

    /**
     * Returns how many rows are still there and unchanged, where nobody says what is meant to become of them.
     *
     * @param after what the database has now: columns that are gone do not count
     */
    public int remaining(Connection connection, Schema after) throws SQLException {
        int remaining = 0;
        for (Map.Entry<QualifiedName, List<Map<String, String>>> table : rows.entrySet()) {
            Optional<Table> now = journey.table(table.getKey()).flatMap(after::table);
            if (now.isPresent()) {
                Map<String, String> columns = journey.unchanged(table.getKey());
                columns.values().removeIf(column -> now.get().column(column).isEmpty());
                List<String> missing = values(table.getValue(), columns.keySet());
                int before = missing.size();
                for (String row : values(read(connection, now.get().name(), columns.values()), columns.values())) {
                    missing.remove(row);
                }
                remaining += before - missing.size();
            }
        }
        return remaining;
    }

    /** Returns, one sentence a table, what is missing or changed after the operations; nothing if all is there. */
    public List<String> lostAfterUpgrade(Connection connection) throws SQLException {
        List<String> lost = new ArrayList<>();
        for (QualifiedName table : rows.keySet()) {
            if (journey.table(table).isPresent()) {
                Map<String, String> columns = journey.unchanged(table);
                List<Map<String, String>> now =
                        read(connection, journey.table(table).get(), columns.values());
                compare(table, columns.keySet(), columns.values(), now, lost);
            }
        }
        return lost;
    }

    /** Returns, one sentence a table, what is missing or changed after the operations were taken back; nothing if all is there. */
    public List<String> lostAfterDowngrade(Connection connection) throws SQLException {
        List<String> lost = new ArrayList<>();
        for (QualifiedName table : rows.keySet()) {
            if (journey.table(table).isPresent()) {
                Collection<String> columns = journey.kept(table).keySet();
                compare(table, columns, columns, read(connection, table, columns), lost);
            }
        }
        return lost;
    }

    private void compare(
            QualifiedName table,
            Collection<String> columns,
            Collection<String> names,
            List<Map<String, String>> now,
            List<String> lost) {
        List<String> expected = values(rows.getOrDefault(table, List.of()), columns);
        List<String> found = values(now, names);
        if (!expected.equals(found)) {
            expected.removeAll(found);
            lost.add(table + ": " + (expected.isEmpty() ? "rows that were not there" : "lost or changed " + expected));
        }
    }

    private static List<String> values(List<Map<String, String>> rows, Collection<String> columns) {
        return rows.stream()
                .map(row -> columns.stream().map(row::get).collect(Collectors.joining(", ", "(", ")")))
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<Map<String, String>> read(Connection connection, QualifiedName table, Collection<String> columns)
            throws SQLException {
        String list = columns.stream()
                .map(column -> Identifiers.quoted(column) + "::text")
                .collect(Collectors.joining(", "));
        String sql = "select " + list + " from " + Identifiers.quoted(table.in(defaultNamespace));
        List<Map<String, String>> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    Map<String, String> row = new LinkedHashMap<>();
                    int position = 1;
                    for (String column : columns) {
                        row.put(column, String.valueOf(result.getString(position++)));
                    }
                    found.add(row);
                }
            }
        }
        return found;
    }
}
