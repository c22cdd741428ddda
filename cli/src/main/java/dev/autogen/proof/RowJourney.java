package dev.autogen.proof;

import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameEnumValue;
import dev.autogen.operation.RenameTable;
import dev.autogen.operation.SetGenerated;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the rows of tables are after a list of operations: under which names, and in which columns their values are still the same. */
public final class RowJourney {

    private final Schema before;
    private final Map<QualifiedName, QualifiedName> tables = new LinkedHashMap<>();
    private final Map<ColumnReference, String> columns = new LinkedHashMap<>();
    private final Set<ColumnReference> rewritten = new HashSet<>();

    /** The journey of all rows of the schema. */
    public RowJourney(Schema before, List<Operation> operations) {
        this.before = before;
        for (Table table : before.tables()) {
            tables.put(table.name(), table.name());
            table.columns()
                    .forEach(column -> columns.put(new ColumnReference(table.name(), column.name()), column.name()));
        }
        operations.forEach(this::follow);
    }

    /** Returns the name a table has at the end; empty if it was dropped. */
    public Optional<QualifiedName> table(QualifiedName first) {
        return Optional.ofNullable(tables.get(first));
    }

    /** Returns the columns of a table that are still there, by first name, each with its last; in the table's order. */
    public Map<String, String> kept(QualifiedName table) {
        Map<String, String> kept = new LinkedHashMap<>();
        columns.forEach((column, now) -> {
            if (column.table().equals(table)) {
                kept.put(column.column(), now);
            }
        });
        return kept;
    }

    /** Returns the kept columns of a table whose values no operation was meant to rewrite, by first name. */
    public Map<String, String> unchanged(QualifiedName table) {
        Map<String, String> unchanged = kept(table);
        unchanged.keySet().removeIf(column -> rewritten.contains(new ColumnReference(table, column)));
        return unchanged;
    }

    private void follow(Operation operation) {
        if (operation instanceof DropTable drop) {
            first(drop.table()).ifPresent(table -> {
                tables.remove(table);
                columns.keySet().removeIf(column -> column.table().equals(table));
            });
        } else if (operation instanceof RenameTable rename) {
            first(rename.table())
                    .ifPresent(table -> tables.put(table, rename.table().withName(rename.newName())));
        } else if (operation instanceof RenameColumn rename) {
            first(rename.table(), rename.column()).ifPresent(column -> columns.put(column, rename.newName()));
        } else if (operation instanceof DropColumn drop) {
            first(drop.table(), drop.column()).ifPresent(columns::remove);
        } else if (operation instanceof AlterColumnType change) {
            first(change.table(), change.column()).ifPresent(rewritten::add);
        } else if (operation instanceof SetGenerated change) {
            first(change.table(), change.column()).ifPresent(rewritten::add);
        } else if (operation instanceof RenameEnumValue || operation instanceof RebuildEnum) {
            rewriteColumnsOfOwnTypes();
        }
    }

    /** A label may read differently wherever its type is used, also inside other types. */
    private void rewriteColumnsOfOwnTypes() {
        for (Table table : before.tables()) {
            for (Column column : table.columns()) {
                if (!column.type().isBuiltIn()) {
                    rewritten.add(new ColumnReference(table.name(), column.name()));
                }
            }
        }
    }

    private Optional<QualifiedName> first(QualifiedName now) {
        return tables.entrySet().stream()
                .filter(entry -> entry.getValue().equals(now))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<ColumnReference> first(QualifiedName table, String now) {
        Map<ColumnReference, String> copy = new HashMap<>(columns);
        return first(table).flatMap(before -> copy.entrySet().stream()
                .filter(entry -> entry.getKey().table().equals(before)
                        && entry.getValue().equals(now))
                .map(Map.Entry::getKey)
                .findFirst());
    }
}
