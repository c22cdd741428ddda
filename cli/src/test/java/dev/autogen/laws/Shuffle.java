package dev.autogen.laws;

import dev.autogen.schema.Column;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Puts what has no order into another one. A schema itself sorts its objects, so what is left are the parts of tables. Only columns that one side alone
 * has are in order: they are made, or made again, in that one.
 */
final class Shuffle {

    private final RandomGenerator random;
    private final Schema other;

    private Shuffle(RandomGenerator random, Schema other) {
        this.random = random;
        this.other = other;
    }

    /** Returns the schema in another order, as good for a comparison with the other one. */
    static Schema of(Schema schema, Schema other, RandomGenerator random) {
        return new Shuffle(random, other).of(schema);
    }

    private Schema of(Schema schema) {
        return new Schema(
                list(schema.namespaces()),
                list(schema.extensions()),
                list(schema.enums()),
                list(schema.compositeTypes()),
                list(schema.domains()),
                list(schema.sequences()),
                list(schema.tables()).stream().map(this::of).toList(),
                list(schema.views()),
                schema.auxiliaries());
    }

    private Table of(Table table) {
        return table.withColumns(columns(table))
                .withUniques(list(table.uniques()))
                .withChecks(list(table.checks()))
                .withForeignKeys(list(table.foreignKeys()))
                .withExclusions(list(table.exclusions()))
                .withIndexes(list(table.indexes()));
    }

    private List<Column> columns(Table table) {
        Table existing = other.table(table.name()).orElse(null);
        List<Column> both = new ArrayList<>(table.columns());
        both.removeIf(
                column -> existing == null || existing.column(column.name()).isEmpty());
        List<Column> columns = new ArrayList<>(table.columns());
        columns.removeAll(both);
        columns.addAll(list(both));
        return columns;
    }

    private <T> List<T> list(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T moved = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, moved);
        }
        return shuffled;
    }
}
