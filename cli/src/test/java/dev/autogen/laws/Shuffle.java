package dev.autogen.laws;

import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Puts what has no order into another one. A schema itself sorts its objects, so what is left are the parts of tables. Only new columns have an order:
 * they are made in the one in which they are wanted.
 */
final class Shuffle {

    private final RandomGenerator random;
    private final Schema actual;

    private Shuffle(RandomGenerator random, Schema actual) {
        this.random = random;
        this.actual = actual;
    }

    static Schema desired(Schema desired, Schema actual, RandomGenerator random) {
        return new Shuffle(random, actual).of(desired);
    }

    static Schema actual(Schema actual, RandomGenerator random) {
        return new Shuffle(random, actual).of(actual);
    }

    private Schema of(Schema schema) {
        return new Schema(
                list(schema.namespaces()),
                list(schema.extensions()),
                list(schema.enums()),
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
        Table existing = actual.table(table.name()).orElse(null);
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

    /** Returns the operations with the columns of tables sorted: a dropped table comes back with its columns in the order it had. */
    static List<Operation> sorted(List<Operation> operations) {
        return operations.stream().map(Shuffle::sorted).toList();
    }

    private static Operation sorted(Operation operation) {
        if (operation instanceof CreateTable create) {
            return new CreateTable(sorted(create.table()));
        }
        if (operation instanceof DropTable drop && drop.dropped() != null) {
            return new DropTable(drop.table(), sorted(drop.dropped()));
        }
        return operation;
    }

    private static Table sorted(Table table) {
        return table.withColumns(table.columns().stream()
                .sorted(Comparator.comparing(Column::name))
                .toList());
    }
}
