package dev.autogen.execution;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.ByHand;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropAuxiliary;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameTable;
import dev.autogen.operation.RunCode;
import dev.autogen.sql.Worded;
import dev.autogen.sql.WrittenTableChanges;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through the operations of a plan, in their order, for tables and columns that are dropped with what is in them now, also in SQL that somebody wrote as far
 * as {@link WrittenTableChanges} knows it.
 */
final class DataLossFinder {

    private record Planned(String revision, Operation operation) {}

    private final List<Planned> plan = new ArrayList<>();

    void add(String revision, List<Operation> operations) {
        operations.forEach(operation -> plan.add(new Planned(revision, operation)));
    }

    /** Returns what would be lost, in the order of the plan; a column of a table that goes as a whole is not named besides. */
    List<DataLoss> count(Connection connection) throws SQLException {
        TablesNow tables = TablesNow.of(connection);
        LostTables lost = new LostTables(tables);
        for (Planned planned : plan) {
            lost.inRevision(planned.revision());
            find(planned.operation(), true, lost);
        }
        return lost.count(connection);
    }

    /** @param sure whether something that is made is new, and not left as it is if it is there already */
    private static void find(Operation operation, boolean sure, LostTables lost) {
        if (operation instanceof ByHand marked) {
            find(marked.operation(), sure, lost);
        } else if (operation instanceof Worded worded) {
            find(worded.operation(), worded.wording() != Worded.Wording.IF_NOT_EXISTS, lost);
        } else if (operation instanceof CreateTable create) {
            lost.tableCreated(create.table().name(), sure);
        } else if (operation instanceof RenameTable rename) {
            lost.tableRenamed(rename.table(), rename.table().withName(rename.newName()));
        } else if (operation instanceof DropTable drop) {
            lost.tableDropped(drop.table());
        } else if (operation instanceof AddColumn add) {
            lost.columnAdded(add.table(), add.column().name(), sure);
        } else if (operation instanceof RenameColumn rename) {
            lost.columnRenamed(rename.table(), rename.column(), rename.newName());
        } else if (operation instanceof DropColumn drop) {
            lost.columnDropped(drop.table(), drop.column());
        } else if (operation instanceof ExecuteSql written) {
            WrittenTableChanges.read(written.sql(), lost);
        } else if (operation instanceof DropAuxiliary auxiliary) {
            auxiliary.statements().forEach(sql -> WrittenTableChanges.read(sql, lost));
        } else if (operation instanceof RunCode code) {
            code.sql().forEach(sql -> WrittenTableChanges.read(sql, lost));
        }
    }
}
