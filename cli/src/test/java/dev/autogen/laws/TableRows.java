package dev.autogen.laws;

import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.CompositeTypeOperation;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildDomain;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameEnumValue;
import dev.autogen.operation.RenameTable;
import dev.autogen.operation.SetGenerated;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.Computed;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.sql.Identifiers;
import dev.autogen.sql.Literals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All rows of a database, and which of them a migration may touch. */
final class TableRows {

    static final TableRows NONE = new TableRows(Map.of());

    private final Map<QualifiedName, List<Map<String, String>>> rows;

    private TableRows(Map<QualifiedName, List<Map<String, String>>> rows) {
        this.rows = rows;
    }

    static TableRows read(Schema schema, LeasedDatabase database) throws SQLException {
        Map<QualifiedName, List<Map<String, String>>> rows = new TreeMap<>();
        for (Table table : schema.tables()) {
            rows.put(table.name(), read(table, database));
        }
        return new TableRows(rows);
    }

    private static List<Map<String, String>> read(Table table, LeasedDatabase database) throws SQLException {
        String columns = table.columns().stream()
                .map(column -> Identifiers.quoted(column.name()) + "::text")
                .collect(Collectors.joining(", "));
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = database.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            ResultSet result = statement.executeQuery("select " + columns + " from "
                    + Identifiers.quoted(table.name().in(CaseOptions.NAMESPACE)));
            while (result.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                int position = 1;
                for (Column column : table.columns()) {
                    String value = result.getString(position++);
                    row.put(column.name(), value == null ? "null" : Literals.string(value));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    boolean isEmpty() {
        return rows.values().stream().allMatch(List::isEmpty);
    }

    /** Returns the recipe that puts the same rows into a database with the tables that they were read from. */
    Recipe recipe(Schema schema) {
        List<String> statements = new ArrayList<>(List.of("set session_replication_role = replica"));
        for (Table table : schema.tables()) {
            List<Column> columns = table.columns().stream()
                    .filter(column -> !(column.generation() instanceof Computed))
                    .toList();
            for (Map<String, String> row : rows.getOrDefault(table.name(), List.of())) {
                statements.add("insert into " + Identifiers.quoted(table.name().in(CaseOptions.NAMESPACE))
                        + (columns.isEmpty()
                                ? " default values"
                                : columns.stream()
                                                .map(column -> Identifiers.quoted(column.name()))
                                                .collect(Collectors.joining(", ", " (", ")"))
                                        + " overriding system value values "
                                        + columns.stream()
                                                .map(column -> row.get(column.name()))
                                                .collect(Collectors.joining(", ", "(", ")"))));
            }
        }
        statements.add("reset session_replication_role");
        return Recipe.sql(statements);
    }

    /** Returns the tables that hold no row, sorted. */
    List<QualifiedName> emptyTables() {
        return rows.entrySet().stream()
                .filter(table -> table.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns each table's rows, sorted, by the table's first name; a column that was dropped, or that this set names, is left out. */
    Map<QualifiedName, List<String>> withoutColumns(Journey journey, Set<ColumnReference> without) {
        Map<QualifiedName, List<String>> result = new TreeMap<>();
        rows.forEach((table, tableRows) -> {
            if (!journey.droppedTables.contains(table)) {
                result.put(
                        table,
                        tableRows.stream()
                                .map(row -> text(row, column -> {
                                    ColumnReference reference = new ColumnReference(table, column);
                                    return journey.droppedColumns.contains(reference) || without.contains(reference)
                                            ? null
                                            : column;
                                }))
                                .sorted()
                                .toList());
            }
        });
        return result;
    }

    /** Returns the rows of before as they must be found after the journey: what it leaves alone, under the names of after. */
    Map<QualifiedName, List<String>> carried(Journey journey) {
        Map<QualifiedName, List<String>> result = new TreeMap<>();
        rows.forEach((table, tableRows) -> {
            if (!journey.droppedTables.contains(table)) {
                result.put(
                        journey.tableNow(table),
                        tableRows.stream()
                                .map(row -> text(row, column -> journey.columnNow(new ColumnReference(table, column))))
                                .sorted()
                                .toList());
            }
        });
        return result;
    }

    /** Returns the rows of after with only what came from before unchanged. */
    Map<QualifiedName, List<String>> arrived(Journey journey) {
        Map<QualifiedName, List<String>> result = new TreeMap<>();
        rows.forEach((table, tableRows) -> {
            Set<String> kept = journey.keptColumns(table);
            if (kept != null) {
                result.put(
                        table,
                        tableRows.stream()
                                .map(row -> text(row, column -> kept.contains(column) ? column : null))
                                .sorted()
                                .toList());
            }
        });
        return result;
    }

    private interface Renaming {
        @Nullable
        String of(String column);
    }

    private static String text(Map<String, String> row, Renaming renaming) {
        Map<String, String> named = new TreeMap<>();
        row.forEach((column, value) -> {
            String name = renaming.of(column);
            if (name != null) {
                named.put(name, value);
            }
        });
        return named.toString();
    }

    /** What operations do to tables and columns that hold rows. */
    static final class Journey {

        private final Map<QualifiedName, QualifiedName> tables = new LinkedHashMap<>();
        private final Map<ColumnReference, String> columns = new LinkedHashMap<>();
        private final Set<ColumnReference> changed = new HashSet<>();
        private final Set<QualifiedName> droppedTables = new HashSet<>();
        private final Set<ColumnReference> droppedColumns = new HashSet<>();

        Journey(Schema before, List<Operation> operations) {
            for (Table table : before.tables()) {
                tables.put(table.name(), table.name());
                table.columns()
                        .forEach(
                                column -> columns.put(new ColumnReference(table.name(), column.name()), column.name()));
            }
            operations.forEach(operation -> follow(before, operation));
        }

        private void follow(Schema before, Operation operation) {
            if (operation instanceof DropTable drop) {
                droppedTables.addAll(first(drop.table()));
            } else if (operation instanceof RenameTable rename) {
                first(rename.table())
                        .forEach(table -> tables.put(table, rename.table().withName(rename.newName())));
            } else if (operation instanceof RenameColumn rename) {
                first(rename.table(), rename.column()).forEach(column -> columns.put(column, rename.newName()));
            } else if (operation instanceof DropColumn drop) {
                droppedColumns.addAll(first(drop.table(), drop.column()));
            } else if (operation instanceof AlterColumnType change) {
                changed.addAll(first(change.table(), change.column()));
            } else if (operation instanceof SetGenerated change) {
                changed.addAll(first(change.table(), change.column()));
            } else if (operation instanceof RenameEnumValue
                    || operation instanceof RebuildEnum
                    || operation instanceof CompositeTypeOperation
                    || operation instanceof RebuildDomain) {
                // a label, or a value with more or fewer attributes, may read differently wherever it is used
                changed.addAll(enumColumns(before));
            }
        }

        private static Collection<ColumnReference> enumColumns(Schema before) {
            Set<ColumnReference> found = new HashSet<>();
            before.tables().forEach(table -> table.columns().stream()
                    .filter(column -> !column.type().isBuiltIn())
                    .forEach(column -> found.add(new ColumnReference(table.name(), column.name()))));
            return found;
        }

        private List<QualifiedName> first(QualifiedName now) {
            return tables.keySet().stream()
                    .filter(table ->
                            !droppedTables.contains(table) && tables.get(table).equals(now))
                    .toList();
        }

        private List<ColumnReference> first(QualifiedName table, String column) {
            return columns.keySet().stream()
                    .filter(reference -> !droppedColumns.contains(reference)
                            && first(table).contains(reference.table())
                            && columns.get(reference).equals(column))
                    .toList();
        }

        private QualifiedName tableNow(QualifiedName table) {
            return tables.getOrDefault(table, table);
        }

        private @Nullable String columnNow(ColumnReference column) {
            return droppedColumns.contains(column) || changed.contains(column) ? null : columns.get(column);
        }

        /** Returns the columns of a table of after whose values are those of before; null if the table was not there. */
        private @Nullable Set<String> keptColumns(QualifiedName table) {
            List<QualifiedName> firsts = first(table);
            if (firsts.isEmpty()) {
                return null;
            }
            Set<String> kept = new HashSet<>();
            columns.keySet().stream()
                    .filter(column -> column.table().equals(firsts.get(0)))
                    .forEach(column -> {
                        String now = columnNow(column);
                        if (now != null) {
                            kept.add(now);
                        }
                    });
            return kept;
        }
    }
}
