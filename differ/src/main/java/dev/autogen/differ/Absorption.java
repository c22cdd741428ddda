package dev.autogen.differ;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.AlterDomain;
import dev.autogen.operation.CreateCompositeType;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropCompositeType;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropDomain;
import dev.autogen.operation.DropEnum;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationObject;
import dev.autogen.operation.RebuildCompositeType;
import dev.autogen.operation.RebuildDomain;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.RenameIndex;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Serial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves out what a later operation of the list does anyway: a dropped table takes its indexes, constraints, comments and owned sequences along. */
final class Absorption {

    private static final Set<ObjectKind> OTHERS = Set.of(
            ObjectKind.ENUM, ObjectKind.SEQUENCE, ObjectKind.COMPOSITE_TYPE, ObjectKind.ATTRIBUTE, ObjectKind.DOMAIN);

    private final List<Operation> operations;
    private final Map<QualifiedName, Integer> droppedTables = new HashMap<>();
    private final Map<ObjectName, Integer> droppedOthers = new HashMap<>();

    private Absorption(List<Operation> operations) {
        this.operations = operations;
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            int at = i;
            if (operation instanceof DropTable drop) {
                droppedTables.put(drop.table(), at);
            } else if (operation instanceof DropEnum
                    || operation instanceof DropCompositeType
                    || operation instanceof DropDomain
                    || operation instanceof DropSequence) {
                OperationObject.of(operation).ifPresent(object -> droppedOthers.put(object, at));
            }
        }
    }

    static List<Operation> absorb(List<Operation> operations) {
        Absorption absorption = new Absorption(operations);
        List<Operation> kept = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            if (!absorption.isAbsorbed(i)) {
                kept.add(operations.get(i));
            }
        }
        return kept;
    }

    private boolean isAbsorbed(int at) {
        Operation operation = operations.get(at);
        if (operation instanceof DropIndex drop) {
            return until(at, drop.table()) != null && !isNameReused(at, drop.table(), drop.index());
        }
        if (operation instanceof DropConstraint drop) {
            if (drop.dropped() instanceof ForeignKey key) {
                return until(at, drop.table()) != null && !isReferencedTouched(at, drop.table(), key);
            }
            return until(at, drop.table()) != null && !isNameReused(at, drop.table(), drop.constraint());
        }
        if (operation instanceof DropSequence drop
                && drop.dropped() != null
                && drop.dropped().ownedBy() != null) {
            QualifiedName table = drop.dropped().ownedBy().table();
            return until(at, table) != null
                    && !isNameReused(at, table, drop.sequence().name());
        }
        if (operation instanceof SetComment comment) {
            ObjectName target = comment.target();
            Integer dropped = droppedOthers.get(
                    target.kind() == ObjectKind.ATTRIBUTE
                            ? ObjectName.of(ObjectKind.COMPOSITE_TYPE, target.owner())
                            : target);
            boolean ofTable = !OTHERS.contains(target.kind()) && until(at, target.owner()) != null;
            return ofTable || (dropped != null && dropped > at);
        }
        return false;
    }

    /** Returns where the table is dropped after that place; null if it is not. */
    private @Nullable Integer until(int at, QualifiedName table) {
        Integer dropped = droppedTables.get(table);
        return dropped != null && dropped > at ? dropped : null;
    }

    private boolean isNameReused(int at, QualifiedName table, String name) {
        Integer end = until(at, table);
        return end != null
                && operations.subList(at, end).stream().anyMatch(one -> takesName(one, table.withName(name)));
    }

    private static boolean takesName(Operation operation, QualifiedName name) {
        if (operation instanceof CreateTable create) {
            return RelationNames.of(Schema.EMPTY.withTables(List.of(create.table())))
                    .containsKey(name);
        }
        if (operation instanceof CreateSequence create) {
            return create.sequence().name().equals(name);
        }
        if (operation instanceof CreateCompositeType create) {
            return create.type().name().equals(name);
        }
        if (operation instanceof AddColumn add) {
            return add.column().generation() instanceof Serial serial
                    && serial.sequence().equals(name);
        }
        return OperationObject.of(operation)
                .filter(object -> object.kind() == ObjectKind.CONSTRAINT || object.kind() == ObjectKind.INDEX)
                .filter(object -> object.member() != null && !operation.kind().startsWith("drop"))
                .map(object -> object.owner()
                        .withName(newName(operation, String.valueOf(object.member())))
                        .equals(name))
                .orElse(false);
    }

    private static String newName(Operation operation, String name) {
        if (operation instanceof RenameIndex rename) {
            return rename.newName();
        }
        return operation instanceof RenameConstraint rename ? rename.newName() : name;
    }

    /** Whether, before the foreign key's own table goes, something happens to what it references that it forbids. */
    private boolean isReferencedTouched(int at, QualifiedName table, ForeignKey key) {
        Integer end = until(at, table);
        return end != null
                && !table.equals(key.referencedTable())
                && operations.subList(at, end).stream().anyMatch(one -> touches(one, key.referencedTable()));
    }

    private static boolean touches(Operation operation, QualifiedName table) {
        boolean rough = operation instanceof DropTable
                || operation instanceof DropConstraint
                || operation instanceof DropIndex
                || operation instanceof DropColumn
                || operation instanceof AlterColumnType;
        return operation instanceof RebuildEnum
                || operation instanceof RebuildCompositeType
                || operation instanceof RebuildDomain
                || operation instanceof AlterDomain
                || (rough
                        && OperationObject.of(operation)
                                .map(object -> object.owner().equals(table))
                                .orElse(false));
    }
}
