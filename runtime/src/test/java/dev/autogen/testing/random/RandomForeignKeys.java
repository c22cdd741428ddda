package dev.autogen.testing.random;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Foreign keys: to other tables, to the own one, in circles, over several columns. */
final class RandomForeignKeys {

    private final Dice dice;
    private final RandomNames names;
    private final NamedTypes types;
    private final int major;

    RandomForeignKeys(Kit kit) {
        this.dice = kit.dice();
        this.names = kit.names();
        this.types = kit.types();
        this.major = kit.major();
    }

    /**
     * Returns the keys that a foreign key can reference: those that are not deferrable, and have neither arrays nor rows, at whose check PostgreSQL itself
     * fails, nor domains over enum types.
     */
    static List<List<String>> keys(Table table, NamedTypes types) {
        return referable(table).stream()
                .filter(key -> key.stream()
                        .map(name -> table.column(name).orElseThrow().type())
                        .noneMatch(type -> type.array() || types.isComposite(type) || types.isIncomparable(type)))
                .toList();
    }

    private static List<List<String>> referable(Table table) {
        List<List<String>> keys = new ArrayList<>();
        if (table.primaryKey() != null && table.primaryKey().deferrability() == Deferrability.NOT_DEFERRABLE) {
            keys.add(table.primaryKey().columns());
        }
        for (UniqueConstraint unique : table.uniques()) {
            if (unique.deferrability() == Deferrability.NOT_DEFERRABLE) {
                keys.add(unique.columns());
            }
        }
        return keys;
    }

    /** Whether PostgreSQL accepts the foreign key of a table to that other table. */
    static boolean fits(Table table, ForeignKey key, Table referenced, NamedTypes named) {
        boolean unique = keys(referenced, named).stream()
                .anyMatch(columns -> columns.size() == key.referencedColumns().size()
                        && new HashSet<>(columns).equals(new HashSet<>(key.referencedColumns())));
        return unique && types(table, key.columns()).equals(types(referenced, key.referencedColumns()));
    }

    /** Returns the types, those of whole numbers being all one: PostgreSQL compares them with each other. */
    private static List<String> types(Table table, List<String> columns) {
        return columns.stream()
                .map(name -> table.column(name).map(Column::type).orElseThrow())
                .map(type -> RandomExpressions.isWhole(type) ? "whole" : type.toString())
                .toList();
    }

    /** Gives the table a foreign key, and columns for it where it has none of these types; the table as it is if there is no key. */
    Table withForeignKey(Table table, Table referenced) {
        List<List<String>> keys = keys(referenced, types);
        if (keys.isEmpty()) {
            return table;
        }
        List<String> key = dice.pick(keys);
        List<Column> columns = new ArrayList<>(table.columns());
        List<String> from = new ArrayList<>();
        for (String name : key) {
            ColumnType type = referenced.column(name).orElseThrow().type();
            List<Column> existing = columns.stream()
                    .filter(column -> column.type().equals(type)
                            && !(column.generation() instanceof Computed)
                            && !from.contains(column.name()))
                    .toList();
            if (!existing.isEmpty() && dice.chance(40)) {
                from.add(dice.pick(existing).name());
            } else {
                RandomNames columnNames = new RandomNames(dice);
                columns.forEach(column -> columnNames.take(column.name()));
                Column added = new Column(columnNames.next("to_"), type).withNullable(dice.chance(60));
                columns.add(added);
                from.add(added.name());
            }
        }
        List<ForeignKey> foreignKeys = new ArrayList<>(table.foreignKeys());
        foreignKeys.add(decorate(new ForeignKey(names.next("fk_"), from, referenced.name(), key)));
        return table.withColumns(columns).withForeignKeys(foreignKeys);
    }

    /** Gives the foreign key other actions and properties. */
    ForeignKey decorate(ForeignKey plain) {
        ReferentialAction onDelete =
                dice.chance(50) ? ReferentialAction.NO_ACTION : dice.pick(ReferentialAction.values());
        boolean some = major >= 15 && dice.chance(30);
        ForeignKey key = (onDelete == ReferentialAction.SET_NULL || onDelete == ReferentialAction.SET_DEFAULT) && some
                ? plain.onDelete(onDelete, dice.some(plain.columns(), 1, 2).toArray(String[]::new))
                : plain.onDelete(onDelete);
        key = key.onUpdate(dice.chance(75) ? ReferentialAction.NO_ACTION : dice.pick(ReferentialAction.values()));
        key = dice.chance(15) ? key.withMatchFull() : key;
        key = dice.chance(20)
                ? key.deferrable(dice.pick(Deferrability.INITIALLY_IMMEDIATE, Deferrability.INITIALLY_DEFERRED))
                : key;
        return key.withValidated(!dice.chance(20));
    }
}
