package dev.autogen.differ;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.Computed;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands on columns and stays through the upgrade as it is. The way back of some steps is rougher than the step itself, an added label being taken
 * away by a rebuild of its type: then what stayed on the way up must step aside on the way down, and return.
 */
final class Dependents {

    private final List<TableChange> tables;
    private final NamingDefaults defaults;
    private final List<Kept> keptParts = new ArrayList<>();

    Dependents(List<TableChange> tables, NamingDefaults defaults) {
        this.tables = tables;
        this.defaults = defaults;
        for (TableChange table : tables) {
            table.parts().stream()
                    .filter(PartChange::outlives)
                    .forEach(part -> keptParts.add(new Kept(table.actual(), part.before())));
        }
    }

    private record Kept(Table table, Part part) {}

    private record Generated(QualifiedName table, Column column) {}

    /** Returns the operations with what stands on those columns dropped before and restored after. */
    List<Operation> around(Set<ColumnReference> retyped, Set<ColumnReference> anew, List<Operation> operations) {
        return around(Set.of(), retyped, anew, operations);
    }

    private List<Operation> around(
            Set<QualifiedName> types,
            Set<ColumnReference> retyped,
            Set<ColumnReference> anew,
            List<Operation> operations) {
        Set<ColumnReference> madeAnew = new HashSet<>(anew);
        List<Generated> generated = generatedFrom(types, retyped, madeAnew);
        generated.forEach(one ->
                madeAnew.add(new ColumnReference(one.table(), one.column().name())));
        Set<Kept> parts = new LinkedHashSet<>();
        Set<Kept> foreignKeys = new LinkedHashSet<>();
        for (Kept kept : keptParts) {
            if (kept.part().foreignKey() == null
                    && (standsOn(kept, retyped, madeAnew)
                            || kept.part().expressions().stream()
                                    .anyMatch(text -> Expressions.namesType(text, types)))) {
                parts.add(kept);
            }
        }
        for (Kept kept : keptParts) {
            ForeignKey key = kept.part().foreignKey();
            if (key != null && isTouched(kept.table(), key, retyped, madeAnew, parts)) {
                foreignKeys.add(kept);
            }
        }
        List<Operation> all = new ArrayList<>();
        foreignKeys.forEach(one -> all.add(one.part().drop(one.table().name())));
        reversed(parts).forEach(one -> all.add(one.part().drop(one.table().name())));
        generated.forEach(
                one -> all.add(new DropColumn(one.table(), one.column().name(), one.column())));
        all.addAll(operations);
        generated.forEach(one -> all.add(new AddColumn(one.table(), one.column())));
        parts.forEach(one -> all.add(one.part().add(one.table().name())));
        foreignKeys.forEach(one -> all.add(one.part().add(one.table().name())));
        return all;
    }

    /** Returns operations that make those types anew with what stands on their columns, or names one of them, dropped before and restored after. */
    List<Operation> aroundTypes(Set<QualifiedName> types, Set<ColumnReference> columns, List<Operation> operations) {
        return around(types, columns, Set.of(), defaults.around(types, operations));
    }

    /** Returns those columns and the generated ones that are computed from them, or name one of the types. */
    Set<ColumnReference> withGenerated(Set<QualifiedName> types, Set<ColumnReference> retyped) {
        Set<ColumnReference> all = new LinkedHashSet<>(retyped);
        generatedFrom(types, retyped, Set.of())
                .forEach(one ->
                        all.add(new ColumnReference(one.table(), one.column().name())));
        return all;
    }

    private List<Generated> generatedFrom(
            Set<QualifiedName> types, Set<ColumnReference> retyped, Set<ColumnReference> anew) {
        List<Generated> generated = new ArrayList<>();
        for (TableChange table : tables) {
            for (Match<Column> column : table.columns()) {
                if (column.stays() && column.before().generation() instanceof Computed computed) {
                    Set<String> sources = Expressions.columns(computed.expression(), table.actual());
                    ColumnReference own =
                            new ColumnReference(table.name(), column.before().name());
                    boolean stands = contains(table.name(), sources, retyped)
                            || contains(table.name(), sources, anew)
                            || Expressions.namesType(computed.expression(), types);
                    if ((stands || retyped.contains(own)) && !anew.contains(own)) {
                        generated.add(new Generated(table.name(), column.before()));
                    }
                }
            }
        }
        // the order of a table's columns is nobody's choice
        generated.sort(Comparator.comparing(Generated::table)
                .thenComparing(one -> one.column().name()));
        return generated;
    }

    /** Whether a column of the one type gets the other, and one of the other the one. */
    boolean exchange(QualifiedName one, QualifiedName other) {
        return becomes(one, other) && becomes(other, one);
    }

    private boolean becomes(QualifiedName before, QualifiedName after) {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> ColumnChange.isRetyped(column)
                        && column.before().type().name().equals(before)
                        && column.after().type().name().equals(after));
    }

    private static boolean standsOn(Kept kept, Set<ColumnReference> retyped, Set<ColumnReference> anew) {
        QualifiedName table = kept.table().name();
        return contains(table, kept.part().rigidColumns(kept.table()), retyped)
                || contains(table, kept.part().columns(kept.table()), anew);
    }

    private boolean isTouched(
            Table table, ForeignKey key, Set<ColumnReference> retyped, Set<ColumnReference> anew, Set<Kept> parts) {
        boolean keyGoes = keptParts.stream()
                .filter(one -> one.table().name().equals(key.referencedTable())
                        && one.part().isKeyOf(key))
                .anyMatch(one -> parts.contains(one)
                        || contains(key.referencedTable(), one.part().columns(one.table()), retyped));
        return keyGoes
                || contains(table.name(), key.columns(), retyped)
                || contains(table.name(), key.columns(), anew)
                || contains(key.referencedTable(), key.referencedColumns(), anew);
    }

    private static boolean contains(QualifiedName table, Collection<String> columns, Set<ColumnReference> references) {
        return columns.stream().anyMatch(column -> references.contains(new ColumnReference(table, column)));
    }

    private static List<Kept> reversed(Set<Kept> parts) {
        List<Kept> reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);
        return reversed;
    }
}
