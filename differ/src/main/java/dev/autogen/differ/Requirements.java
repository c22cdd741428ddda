package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Serial;
import dev.autogen.schema.Table;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what columns, constraints, indexes and expressions stand on. */
final class Requirements {

    private final Set<QualifiedName> types;
    private final Map<QualifiedName, TableChange> tables = new HashMap<>();

    /**
     * @param types all types of either side
     * @param tables those that are there before and after
     */
    Requirements(Set<QualifiedName> types, List<TableChange> tables) {
        this.types = Set.copyOf(types);
        tables.forEach(table -> this.tables.put(table.name(), table));
    }

    Set<Key> ofType(ColumnType type) {
        return type.isBuiltIn() ? Set.of() : Set.of(Key.type(type.name()));
    }

    /** Returns the sequences and types that the text names. */
    Set<Key> ofText(@Nullable String expression) {
        Set<Key> keys = new LinkedHashSet<>();
        if (expression != null) {
            Expressions.sequences(expression).forEach(name -> keys.add(Key.sequence(name)));
            Expressions.types(expression).stream().filter(types::contains).forEach(type -> keys.add(Key.type(type)));
        }
        return keys;
    }

    Set<Key> ofDefault(Column column) {
        Set<Key> keys = new LinkedHashSet<>(ofType(column.type()));
        keys.addAll(ofText(column.defaultExpression()));
        if (column.generation() instanceof Serial serial) {
            keys.add(Key.sequence(serial.sequence()));
        }
        return keys;
    }

    /** Returns what must be there before the column: its type, what its default names, the columns it is computed from. */
    Set<Key> ofColumn(Table table, Column column) {
        Set<Key> keys = new LinkedHashSet<>(ofType(column.type()));
        keys.addAll(ofText(column.defaultExpression()));
        if (column.generation() instanceof Computed computed) {
            keys.addAll(ofComputed(table, computed));
        }
        return keys;
    }

    Set<Key> ofComputed(Table table, Computed computed) {
        Set<Key> keys = new LinkedHashSet<>(ofText(computed.expression()));
        Expressions.columns(computed.expression(), table).forEach(name -> addColumn(keys, table, name));
        return keys;
    }

    /** Returns what must be there before the constraint or index: its columns with their types, and for a foreign key the key it references. */
    Set<Key> ofPart(Table table, Part part) {
        Set<Key> keys = new LinkedHashSet<>();
        part.columns(table).forEach(name -> addColumn(keys, table, name));
        part.expressions().forEach(text -> keys.addAll(ofText(text)));
        if (part instanceof ConstraintPart constraint && constraint.constraint() instanceof PrimaryKey key) {
            key.columns().forEach(name -> keys.add(Key.notNull(table.name(), name)));
        }
        ForeignKey key = part.foreignKey();
        if (key != null) {
            keys.add(Key.table(key.referencedTable()));
            keys.add(Key.uniqueColumns(key.referencedTable(), key.referencedColumns()));
            key.referencedColumns().forEach(name -> keys.add(Key.column(key.referencedTable(), name)));
            keys.addAll(ofCarried(key));
        }
        return keys;
    }

    /** Returns the columns that the index of a referenced key carries besides: with their type PostgreSQL makes the index anew, on which nothing may stand then. */
    private Set<Key> ofCarried(ForeignKey key) {
        Set<Key> keys = new LinkedHashSet<>();
        TableChange referenced = tables.get(key.referencedTable());
        if (referenced != null) {
            for (Match<Part> match : referenced.parts()) {
                Stream.of(match.actual(), match.target())
                        .flatMap(Stream::ofNullable)
                        .filter(part -> part.isKeyOf(key))
                        .flatMap(part -> part.columns(referenced.actual()).stream())
                        .forEach(name -> keys.add(Key.column(key.referencedTable(), name)));
            }
        }
        return keys;
    }

    private void addColumn(Set<Key> keys, Table table, String name) {
        keys.add(Key.column(table.name(), name));
        table.column(name).ifPresent(column -> keys.addAll(ofType(column.type())));
    }
}
