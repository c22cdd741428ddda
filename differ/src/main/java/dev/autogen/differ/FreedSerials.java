package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Serial;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Takes a {@code serial} apart where the entities want its sequence by name and its column without it: into a default and a sequence that the column owns.
 * So the sequence is changed and let go, and goes on counting where it is; made anew, it would give every number once more.
 */
final class FreedSerials {

    private final Schema desired;
    private final Predicate<ObjectName> goes;
    private final List<Sequence> freed = new ArrayList<>();

    private FreedSerials(Schema desired, Predicate<ObjectName> goes) {
        this.desired = desired;
        this.goes = goes;
    }

    /** @param goes whether what no entity claims would be dropped */
    static Schema of(Schema desired, Schema actual, Predicate<ObjectName> goes) {
        if (desired.sequences().isEmpty()) {
            return actual;
        }
        FreedSerials serials = new FreedSerials(desired, goes);
        List<Table> tables = actual.tables().stream().map(serials::in).toList();
        if (serials.freed.isEmpty()) {
            return actual;
        }
        List<Sequence> sequences = new ArrayList<>(actual.sequences());
        sequences.addAll(serials.freed);
        return actual.withTables(tables).withSequences(sequences);
    }

    private Table in(Table table) {
        return table.withColumns(
                table.columns().stream().map(column -> in(table, column)).toList());
    }

    private Column in(Table table, Column column) {
        if (!(column.generation() instanceof Serial serial)
                || desired.sequence(serial.sequence()).isEmpty()
                || desired.table(table.name())
                        .flatMap(wanted -> wanted.column(column.name()))
                        .filter(wanted -> isFreed(table, wanted, column))
                        .isEmpty()) {
            return column;
        }
        freed.add(new Sequence(
                serial.sequence(), serial.options(), new ColumnReference(table.name(), column.name()), null));
        return column.generated(null).defaultTo(SqlNames.nextValue(serial.sequence()));
    }

    /** Where only the default is nobody's, and stays, the serial stays in one piece. */
    private boolean isFreed(Table table, Column wanted, Column column) {
        return wanted.generation() == null
                && (wanted.defaultExpression() != null
                        || !TypeEquality.same(wanted.type(), column.type())
                        || goes.test(ObjectName.of(ObjectKind.DEFAULT, table.name(), column.name())));
    }
}
