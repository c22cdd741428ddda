package dev.autogen.testing.random;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Generation;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Serial;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Changes of a table's columns. */
final class ColumnMutations {

    private final Kit kit;
    private final Dice dice;
    private final RandomNames names;
    private final RandomColumns columns;

    ColumnMutations(Kit kit, RandomColumns columns) {
        this.kit = kit;
        this.dice = kit.dice();
        this.names = kit.names();
        this.columns = columns;
    }

    /** Returns the table after one change; a column that it adds has the given name. */
    Table change(Table table, String newName) {
        if (table.columns().isEmpty()) {
            return add(table, newName);
        }
        Column column = dice.pick(table.columns());
        return switch (dice.between(1, 15)) {
            case 1, 2 -> add(table, newName);
            case 3 -> Dependents.withoutColumn(table, column.name());
            case 4 -> replace(table, column, column.withNullable(!column.nullable()));
            case 5, 6 -> column.generation() == null ? changeDefault(table, column) : changeGeneration(table, column);
            case 7, 8, 14, 15 ->
                column.generation() == null ? changeType(table, column) : changeGeneration(table, column);
            case 9 ->
                column.generation() == null && RandomExpressions.isWhole(column.type())
                        ? makeNumbering(table, column)
                        : changeDefault(table, column);
            case 10 -> replace(table, column, column.comment(dice.chance(30) ? null : RandomTexts.comment(dice)));
            case 11 -> changeCollation(table, column);
            case 12 -> changeGeneration(table, numbering(table, column));
            default -> turn(table);
        };
    }

    private static Table replace(Table table, Column column, Column changed) {
        return Notnull.keyColumns(table.withColumns(Lists.replace(table.columns(), column, changed)));
    }

    private Table add(Table table, String name) {
        Column column = dice.chance(15)
                ? columns.numbering(name, table.name().withName(names.next("seq_")))
                : columns.plain(name);
        if (dice.chance(15)) {
            column = RandomTables.computed(kit, name, table.columns()).orElse(column);
        }
        return table.withColumns(Lists.plus(table.columns(), column));
    }

    private Table changeDefault(Table table, Column column) {
        if (column.generation() != null) {
            return table;
        }
        boolean drop = column.defaultExpression() != null && dice.chance(40);
        return replace(table, column, column.defaultTo(drop ? null : columns.defaultOf(column.type())));
    }

    /** Another type that PostgreSQL converts to by itself, or through text; what was written for the old one goes. */
    private Table changeType(Table table, Column column) {
        ColumnType type = otherType(column.type());
        if (type.equals(column.type())) {
            return table;
        }
        Column changed = column.withType(type).defaultTo(dice.chance(30) ? columns.defaultOf(type) : null);
        changed = RandomColumns.isText(type) ? changed : changed.withCollation(null);
        Table rest = table;
        if (!TypeSamples.areAlike(column.type(), type)) {
            rest = Dependents.withoutExpressionsOn(Dependents.withoutKeysOn(rest, column.name()), column.name());
        }
        return replace(rest, column, changed);
    }

    private ColumnType otherType(ColumnType type) {
        if (dice.chance(type.modifier() == null ? 30 : 70)) {
            return dice.pick(TypeSamples.alike(type));
        }
        List<ColumnType> domains = kit.types().domainsOver(type);
        if (!domains.isEmpty() && dice.chance(40)) {
            return dice.pick(domains);
        }
        if (!type.isBuiltIn() && !type.array() && dice.chance(60)) {
            return kit.types().base(type);
        }
        if (type.is("text") && !kit.types().all().isEmpty() && dice.chance(20)) {
            return dice.pick(kit.types().all());
        }
        if (type.array() || !type.isBuiltIn() || dice.chance(20)) {
            return ColumnType.builtIn("text");
        }
        String family = TypeSamples.of(type).family();
        List<ColumnType> relatives = TypeSamples.ALL.stream()
                .filter(sample -> sample.family().equals(family))
                .map(TypeSample::type)
                .toList();
        return relatives.isEmpty() ? type : dice.pick(relatives);
    }

    private Table makeNumbering(Table table, Column column) {
        String type = column.type().name().name();
        return replace(
                table,
                column,
                column.notNull()
                        .defaultTo(null)
                        .generated(new Identity(dice.chance(40), RandomSequences.options(dice, type))));
    }

    /** Returns the first column that numbers rows; the given one if there is none. */
    private static Column numbering(Table table, Column otherwise) {
        return table.columns().stream()
                .filter(column -> column.generation() instanceof Identity || column.generation() instanceof Serial)
                .findFirst()
                .orElse(otherwise);
    }

    private Table changeGeneration(Table table, Column column) {
        Generation generation = column.generation();
        String type = column.type().name().name();
        if (generation instanceof Identity identity) {
            return replace(
                    table,
                    column,
                    switch (dice.between(1, 3)) {
                        case 1 -> column.generated(null);
                        case 2 -> column.generated(new Identity(!identity.always(), identity.options()));
                        default ->
                            column.generated(new Identity(identity.always(), RandomSequences.options(dice, type)));
                    });
        }
        if (generation instanceof Serial serial) {
            return replace(
                    table,
                    column,
                    switch (dice.between(1, 3)) {
                        case 1 -> column.generated(null);
                        case 2 -> column.notNull().generated(Identity.byDefault(type));
                        default -> column.generated(new Serial(serial.sequence(), RandomSequences.options(dice, type)));
                    });
        }
        return generation instanceof Computed ? changeComputed(table, column) : changeDefault(table, column);
    }

    private Table changeComputed(Table table, Column column) {
        if (dice.chance(40)) {
            return replace(table, column, column.generated(null));
        }
        List<Column> sources = table.columns().stream()
                .filter(source -> !(source.generation() instanceof Computed))
                .toList();
        Optional<Column> computed = RandomTables.computed(kit, column.name(), sources);
        Optional<Column> same = computed.filter(candidate -> candidate.type().equals(column.type()));
        if (same.isEmpty()) {
            return table;
        }
        Column changed = column.generated(same.get().generation());
        Table rest = RandomKeys.isStored(changed)
                ? table
                : Dependents.withoutExpressionsOn(Dependents.withoutKeysOn(table, column.name()), column.name());
        return replace(
                rest.withForeignKeys(rest.foreignKeys().stream()
                        .filter(key ->
                                RandomKeys.isStored(changed) || !key.columns().contains(column.name()))
                        .toList()),
                column,
                changed);
    }

    private Table changeCollation(Table table, Column column) {
        Column text = table.columns().stream()
                .filter(candidate -> candidate.collation() != null && dice.chance(50))
                .findFirst()
                .orElse(column);
        return RandomColumns.isText(text.type())
                ? replace(table, text, text.collate(text.collation() == null ? dice.pick("C", "POSIX") : null))
                : table;
    }

    /** The order of columns is no difference. */
    private static Table turn(Table table) {
        List<Column> turned = new ArrayList<>(table.columns());
        Collections.reverse(turned);
        return table.withColumns(turned);
    }
}
