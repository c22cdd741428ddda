package dev.autogen.testing.random;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Tables without foreign keys. */
final class RandomTables {

    private final Dice dice;
    private final RandomNames names;
    private final RandomColumns columns;
    private final int major;

    RandomTables(Dice dice, RandomNames names, RandomColumns columns, int major) {
        this.dice = dice;
        this.names = names;
        this.columns = columns;
        this.major = major;
    }

    Table table(QualifiedName name) {
        Table table = Table.of(name, columns(name));
        RandomKeys keys = new RandomKeys(dice, names, major);
        if (dice.chance(85)) {
            table = keys.withPrimaryKey(table);
        }
        for (int count = dice.between(0, 2); count > 0; count--) {
            table = withUnique(table, keys);
        }
        for (int count = dice.chance(40) ? dice.between(1, 2) : 0; count > 0; count--) {
            table = withCheck(table, keys);
        }
        if (dice.chance(8)) {
            table = withExclusion(table, keys);
        }
        RandomIndexes indexes = new RandomIndexes(dice, names, major);
        for (int count = dice.between(0, 2); count > 0; count--) {
            table = withIndex(table, indexes);
        }
        return table.comment(dice.chance(15) ? RandomTexts.comment(dice) : null);
    }

    private List<Column> columns(QualifiedName table) {
        RandomNames columnNames = new RandomNames(dice);
        List<Column> made = new ArrayList<>();
        if (dice.chance(70)) {
            made.add(columns.numbering(columnNames.next("id_"), sequence(table)));
        }
        for (int count = dice.chance(3) ? 0 : dice.between(1, 7); count > 0; count--) {
            made.add(columns.plain(columnNames.next("")));
        }
        if (dice.chance(20)) {
            new RandomExpressions(dice)
                    .computed(columnNames.next("calc_"), made)
                    .ifPresent(made::add);
        }
        return made;
    }

    /** Returns a name for a sequence that a column of the table owns. */
    QualifiedName sequence(QualifiedName table) {
        return table.withName(names.next("seq_"));
    }

    static Table withUnique(Table table, RandomKeys keys) {
        return keys.unique(table)
                .map(unique -> table.withUniques(Lists.plus(table.uniques(), unique)))
                .orElse(table);
    }

    static Table withCheck(Table table, RandomKeys keys) {
        return table.columns().isEmpty() ? table : table.withChecks(Lists.plus(table.checks(), keys.check(table)));
    }

    static Table withExclusion(Table table, RandomKeys keys) {
        return keys.exclusion(table)
                .map(exclusion -> table.withExclusions(Lists.plus(table.exclusions(), exclusion)))
                .orElse(table);
    }

    static Table withIndex(Table table, RandomIndexes indexes) {
        return indexes.index(table)
                .map(index -> table.withIndexes(Lists.plus(table.indexes(), index)))
                .orElse(table);
    }
}
