package dev.autogen.workflow;

import dev.autogen.differ.NamesBefore;
import dev.autogen.differ.StepComments;
import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.Backfill;
import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.CreateEnum;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropDomain;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.RenameCompositeType;
import dev.autogen.operation.RenameDomain;
import dev.autogen.operation.RenameEnum;
import dev.autogen.proof.RowJourney;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.sql.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of the harm that operations may do to rows, each with a query that tells which. */
final class Hazards {

    private final List<Operation> operations;
    private final Map<Integer, List<String>> comments;

    /** @param operations with their past, as a plan has them */
    Hazards(List<Operation> operations, int serverMajor) {
        this.operations = NamesBefore.in(operations);
        this.comments = StepComments.of(operations, List.of(), serverMajor);
    }

    /**
     * Returns the hazards of an upgrade that was run, whatever it was written in.
     *
     * @param before what was there
     * @param after what was there then
     * @param upgrade what it recorded
     */
    static List<Hazard> between(Schema before, Schema after, List<Operation> upgrade, int serverMajor) {
        RowJourney journey = new RowJourney(before, upgrade);
        List<Operation> seen = new ArrayList<>();
        for (Table table : before.tables()) {
            Optional<Table> now = journey.table(table.name()).flatMap(after::table);
            if (now.isEmpty()) {
                seen.add(new DropTable(table.name(), table));
            } else {
                Map<String, String> kept = journey.kept(table.name());
                for (Column column : table.columns()) {
                    ColumnType same =
                            column.type().withName(renamed(column.type().name(), upgrade));
                    seen.addAll(ofColumn(table, column, same, now.get().column(kept.getOrDefault(column.name(), ""))));
                }
            }
        }
        upgrade.stream().filter(Hazards::isContext).forEach(seen::add);
        before.enums().forEach(type -> seen.addAll(LabelLosses.of(type, before, after, upgrade)));
        return new Hazards(seen, serverMajor).all();
    }

    /** What asks for a value, the types on which it depends whether a value fits, and what becomes of sequences. */
    private static boolean isContext(Operation operation) {
        return operation instanceof Backfill
                || operation instanceof CreateEnum
                || operation instanceof CreateDomain
                || operation instanceof DropDomain
                || operation instanceof CreateSequence
                || operation instanceof DropSequence
                || operation instanceof ExecuteSql;
    }

    /** A column follows when its type gets another name. */
    private static QualifiedName renamed(QualifiedName type, List<Operation> upgrade) {
        QualifiedName name = type;
        for (Operation operation : upgrade) {
            if (operation instanceof RenameEnum rename && rename.type().equals(name)) {
                name = name.withName(rename.newName());
            } else if (operation instanceof RenameDomain rename
                    && rename.domain().equals(name)) {
                name = name.withName(rename.newName());
            } else if (operation instanceof RenameCompositeType rename
                    && rename.type().equals(name)) {
                name = name.withName(rename.newName());
            }
        }
        return name;
    }

    /** @param same the type that it has now, if nothing changed it */
    private static List<Operation> ofColumn(Table table, Column before, ColumnType same, Optional<Column> after) {
        if (after.isEmpty()) {
            return List.of(new DropColumn(table.name(), before.name(), before));
        }
        return after.get().type().equals(same)
                ? List.of()
                : List.of(new AlterColumnType(
                        table.name(), before.name(), after.get().type(), null, null, before.type(), null, null));
    }

    /** Returns the hazards of all operations. */
    List<Hazard> all() {
        List<Hazard> all = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            all.addAll(of(i));
        }
        return all;
    }

    /** Returns the hazards of one operation. */
    List<Hazard> of(int index) {
        Operation operation = operations.get(index);
        if (operation instanceof DropTable drop) {
            return List.of(Hazard.warning(
                    "losesData",
                    "table " + drop.table() + ": Its rows go: select count(*) from "
                            + Identifiers.quoted(drop.table())));
        }
        if (operation instanceof DropColumn drop) {
            return List.of(Hazard.warning(
                    "losesData",
                    "column " + drop.table() + "." + drop.column() + ": Its values go: select count("
                            + Identifiers.quoted(drop.column()) + ") from " + Identifiers.quoted(drop.table())));
        }
        if (operation instanceof Backfill backfill && backfill.value() == null) {
            return List.of(Hazard.warning(
                    "needsValue",
                    "column " + backfill.table() + "." + backfill.column()
                            + ": Rows that are there need a value, which the revision must give."));
        }
        List<String> lines = comments.getOrDefault(index, List.of());
        if (lines.isEmpty()) {
            return List.of();
        }
        String text = String.join(" ", lines);
        if (operation instanceof DropSequence drop) {
            return List.of(Hazard.warning("losesData", "sequence " + drop.sequence() + ": " + text));
        }
        if (operation instanceof AlterColumnType change) {
            return List.of(
                    Hazard.warning("affectsRows", "column " + change.table() + "." + change.column() + ": " + text));
        }
        return operation instanceof RebuildEnum rebuild
                ? List.of(Hazard.warning("affectsRows", "enum type " + rebuild.type() + ": " + text))
                : List.of();
    }
}
