package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Serial;
import java.util.HashSet;
import java.util.Set;

/** What generated columns stand on. */
final class GeneratedColumns {

    private GeneratedColumns() {}

    /**
     * Whether the column moves from a serial column that goes to one that comes and takes over the name of its sequence. Such a column cannot change in place:
     * the new source waits for the name, its holder for the generated column, and this for the new source.
     */
    static boolean swapsSerials(TableChange table, Match<Column> column) {
        if (!(column.before().generation() instanceof Computed before)
                || !(column.after().generation() instanceof Computed after)) {
            return false;
        }
        Set<String> sources = Expressions.columns(before.expression(), table.actual());
        Set<String> targets = Expressions.columns(after.expression(), table.target());
        Set<QualifiedName> freed = new HashSet<>(sequences(table, sources, true));
        return sequences(table, targets, false).stream().anyMatch(freed::contains);
    }

    private static Set<QualifiedName> sequences(TableChange table, Set<String> names, boolean dropped) {
        Set<QualifiedName> sequences = new HashSet<>();
        for (Match<Column> match : table.columns()) {
            if (dropped ? match.isDropped() : match.isAdded()) {
                Column column = dropped ? match.before() : match.after();
                if (names.contains(column.name()) && column.generation() instanceof Serial serial) {
                    sequences.add(serial.sequence());
                }
            }
        }
        return sequences;
    }
}
