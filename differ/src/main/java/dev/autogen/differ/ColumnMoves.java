package dev.autogen.differ;

import dev.autogen.differ.Rank.Stage;
import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddForeignKey;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns that go from one table and come in another under the same name: an embeddable that another entity has now, a secondary table, another inheritance
 * strategy. Whether the rows belong together, and how, only the author knows, so nothing is carried; but the place to do it is there, and is named.
 */
final class ColumnMoves {

    /** A column that comes, and the table that gets it. */
    private record Arrival(QualifiedName table, Column column, boolean created) {}

    private final List<Arrival> arrivals = new ArrayList<>();
    /** Tables between which a foreign key comes: the one that has it, and the one it leads to. */
    private final Set<List<QualifiedName>> related = new LinkedHashSet<>();

    ColumnMoves(List<? extends Operation> operations) {
        for (Operation operation : operations) {
            if (operation instanceof AddColumn add) {
                arrivals.add(new Arrival(add.table(), add.column(), false));
            } else if (operation instanceof AddForeignKey add) {
                related.add(List.of(add.table(), add.foreignKey().referencedTable()));
            } else if (operation instanceof CreateTable create) {
                PrimaryKey key = create.table().primaryKey();
                create.table().columns().stream()
                        .filter(column -> key == null || !key.columns().contains(column.name()))
                        .forEach(column ->
                                arrivals.add(new Arrival(create.table().name(), column, true)));
            }
        }
    }

    /** Returns the steps, where a column that goes from one table stands behind the tables' changes if it comes in another. */
    static List<PlannedStep> dropsLast(List<PlannedStep> steps) {
        ColumnMoves moves = new ColumnMoves(
                steps.stream().flatMap(step -> step.forward().stream()).toList());
        return steps.stream()
                .map(step -> moves.of(step.forward()).isEmpty()
                        ? step
                        : step.withRank(step.rank().in(Stage.OLD_COLUMNS)))
                .toList();
    }

    private List<QualifiedName> of(List<Operation> step) {
        if (step.size() != 1 || !(step.get(0) instanceof DropColumn drop)) {
            return List.of();
        }
        Column gone = drop.dropped();
        return gone == null ? List.of() : to(drop.table(), gone);
    }

    /** Returns the tables that get such a column. */
    private List<QualifiedName> to(QualifiedName table, Column gone) {
        return arrivals.stream()
                .filter(one -> !one.table().equals(table)
                        && one.column().name().equals(gone.name())
                        && one.column().type().name().equals(gone.type().name())
                        && one.column().type().array() == gone.type().array()
                        && !(one.column().generation() instanceof Computed))
                // any two tables have a version; a new one that has to do with this one says so by a foreign key
                .filter(one -> !one.created()
                        || related.contains(List.of(one.table(), table))
                        || related.contains(List.of(table, one.table())))
                .map(Arrival::table)
                .distinct()
                .toList();
    }

    /** Returns what is to be said above an operation that drops a column or a table, a line for each table that gets columns of the same names. */
    List<String> comments(Operation operation) {
        QualifiedName from;
        List<Column> gone = new ArrayList<>();
        if (operation instanceof DropColumn drop) {
            from = drop.table();
            Stream.ofNullable(drop.dropped()).forEach(gone::add);
        } else if (operation instanceof DropTable drop) {
            from = drop.table();
            Stream.ofNullable(drop.dropped()).forEach(table -> gone.addAll(table.columns()));
        } else {
            return List.of();
        }
        Map<QualifiedName, List<String>> columns = new LinkedHashMap<>();
        for (Column column : gone) {
            to(from, column).forEach(to -> columns.computeIfAbsent(to, any -> new ArrayList<>())
                    .add(column.name()));
        }
        return columns.entrySet().stream()
                .map(one -> "The values of " + names(from, one.getValue()) + " are not carried to "
                        + names(one.getKey(), one.getValue())
                        + ": where they should be, write op.execute(\"update …\") between the two.")
                .toList();
    }

    private static String names(QualifiedName table, List<String> columns) {
        return columns.stream().map(column -> table + "." + column).collect(Collectors.joining(", "));
    }
}
