package dev.autogen.differ;

import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.Backfill;
import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameTable;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Names tables and columns as they are called before a list of operations: what a reviewer asks the database about has not been renamed yet. */
public final class NamesBefore {

    private NamesBefore() {}

    /** Returns the operations that may harm rows with the names of before, and the others as they are. */
    public static List<Operation> in(List<Operation> operations) {
        List<Operation> named = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            named.add(named(operations.get(i), operations.subList(0, i)));
        }
        return named;
    }

    private static Operation named(Operation operation, List<Operation> earlier) {
        if (operation instanceof DropTable drop) {
            return new DropTable(table(drop.table(), earlier), drop.dropped());
        }
        if (operation instanceof DropColumn drop) {
            ColumnReference column = column(drop.table(), drop.column(), earlier);
            return new DropColumn(column.table(), column.column(), drop.dropped());
        }
        if (operation instanceof Backfill fill) {
            ColumnReference column = column(fill.table(), fill.column(), earlier);
            return new Backfill(column.table(), column.column(), fill.value());
        }
        if (operation instanceof AlterColumnType change) {
            ColumnReference column = column(change.table(), change.column(), earlier);
            return new AlterColumnType(
                    column.table(),
                    column.column(),
                    change.to(),
                    change.collation(),
                    change.using(),
                    change.from(),
                    change.fromCollation(),
                    change.fromUsing());
        }
        if (operation instanceof RebuildEnum rebuild) {
            List<CompositeUse> holders = rebuild.holders().stream()
                    .map(holder -> new CompositeUse(holder.type(), holder.attributes(), uses(holder.uses(), earlier)))
                    .toList();
            return new RebuildEnum(
                    rebuild.type(), rebuild.labels(), uses(rebuild.uses(), earlier), holders, rebuild.previous());
        }
        return operation;
    }

    private static List<EnumUse> uses(List<EnumUse> uses, List<Operation> earlier) {
        return uses.stream()
                .map(use -> {
                    ColumnReference column = column(use.table(), use.column(), earlier);
                    return new EnumUse(
                            column.table(), column.column(), use.array(), use.anyDimensions(), use.defaultExpression());
                })
                .toList();
    }

    private static QualifiedName table(QualifiedName table, List<Operation> earlier) {
        return column(table, "", earlier).table();
    }

    private static ColumnReference column(QualifiedName table, String column, List<Operation> earlier) {
        ColumnReference before = new ColumnReference(table, column);
        for (int i = earlier.size() - 1; i >= 0; i--) {
            if (earlier.get(i) instanceof RenameTable rename
                    && rename.table().withName(rename.newName()).equals(before.table())) {
                before = new ColumnReference(rename.table(), before.column());
            } else if (earlier.get(i) instanceof RenameColumn rename
                    && rename.table().equals(before.table())
                    && rename.newName().equals(before.column())) {
                before = new ColumnReference(before.table(), rename.column());
            }
        }
        return before;
    }
}
