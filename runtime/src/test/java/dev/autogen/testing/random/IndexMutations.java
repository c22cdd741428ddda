package dev.autogen.testing.random;

import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.Table;
import java.util.List;

/** Changes of a table's indexes. */
final class IndexMutations {

    private final Dice dice;
    private final RandomNames names;
    private final RandomIndexes indexes;
    private final RandomExpressions expressions;

    IndexMutations(Kit kit) {
        this.dice = kit.dice();
        this.names = kit.names();
        this.indexes = new RandomIndexes(kit);
        this.expressions = kit.expressions();
    }

    Table change(Table table) {
        if (table.indexes().isEmpty() || dice.chance(35)) {
            return RandomTables.withIndex(table, indexes);
        }
        Index index = dice.pick(table.indexes());
        boolean btree = index.method().equals("btree");
        return switch (dice.between(1, 7)) {
            case 1 -> table.withIndexes(Lists.minus(table.indexes(), index));
            case 2 -> replace(table, index, index.named(names.next("ix_")));
            case 3 -> replace(table, index, index.comment(dice.chance(30) ? null : RandomTexts.comment(dice)));
            case 4 ->
                replace(
                        table,
                        index,
                        index.where(
                                index.predicate() == null ? expressions.condition(RandomKeys.stored(table)) : null));
            case 5 -> btree ? replace(table, index, turned(index)) : table;
            case 6 ->
                btree && !index.nullsNotDistinct() ? replace(table, index, index.withUnique(!index.isUnique())) : table;
            default ->
                indexes.index(table)
                        .map(other -> replace(table, index, other.named(index.name())))
                        .orElse(table);
        };
    }

    private static Table replace(Table table, Index index, Index changed) {
        return table.withIndexes(Lists.replace(table.indexes(), index, changed));
    }

    /** Returns the index with its first key in the other direction. */
    private static Index turned(Index index) {
        IndexKey first = index.keys().get(0);
        IndexKey plain = new IndexKey(
                first.column(), first.expression(), false, false, first.operatorClass(), first.collation());
        List<IndexKey> keys = Lists.replace(index.keys(), first, first.descending() ? plain : plain.desc());
        return index.withKeys(keys);
    }
}
