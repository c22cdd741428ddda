package dev.autogen.testing.random;

import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables without foreign keys. */
final class RandomTables {

    private final Kit kit;
    private final Dice dice;
    private final RandomNames names;
    private final RandomColumns columns;

    RandomTables(Kit kit, RandomColumns columns) {
        this.kit = kit;
        this.dice = kit.dice();
        this.names = kit.names();
        this.columns = columns;
    }

    Table table(QualifiedName name) {
        Table table = Table.of(name, columns(name));
        RandomKeys keys = new RandomKeys(kit);
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
        RandomIndexes indexes = new RandomIndexes(kit);
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
            computed(kit, columnNames.next("calc_"), made).ifPresent(made::add);
        }
        return made;
    }

    /** Returns a computed column, now and then one that is computed as it is read, where PostgreSQL takes that. */
    static Optional<Column> computed(Kit kit, String name, List<Column> columns) {
        boolean read = kit.major() >= 18 && kit.dice().chance(30);
        // PostgreSQL 18 has none that read what it does not bring itself
        List<Column> sources = columns.stream()
                .filter(column -> !read || column.type().isBuiltIn())
                .toList();
        Optional<Column> column = kit.expressions().computed(name, sources);
        return column.map(found -> read && found.generation() instanceof Computed computed
                ? found.generated(new Computed(computed.expression(), false))
                : found);
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
