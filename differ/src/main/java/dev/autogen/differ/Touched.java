package dev.autogen.differ;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddPrimaryKey;
import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropCompositeType;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropDomain;
import dev.autogen.operation.DropEnum;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationObject;
import dev.autogen.operation.RebuildCompositeType;
import dev.autogen.operation.RebuildDomain;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What operations do that PostgreSQL refuses while something stands on it. They say the names after accepted renames, what stands on them those before. */
final class Touched {

    private final Renames renames;
    private final Set<ObjectName> retyped = new HashSet<>();
    private final Set<ObjectName> dropped = new HashSet<>();
    private final Set<ObjectName> made = new HashSet<>();

    Touched(List<Operation> operations, Renames renames) {
        this.renames = renames;
        operations.forEach(this::add);
        for (Operation operation : operations) {
            if (operation instanceof AddPrimaryKey add) {
                operations.forEach(other -> replaceKey(add, other));
            }
        }
    }

    /** A key of the same columns under another name is as good to stand on. */
    private void replaceKey(AddPrimaryKey add, Operation other) {
        if (other instanceof DropConstraint drop
                && drop.table().equals(add.table())
                && drop.dropped() instanceof PrimaryKey before
                && before.columns().equals(add.primaryKey().columns())) {
            made.add(ObjectName.of(ObjectKind.CONSTRAINT, drop.table(), drop.constraint()));
        }
    }

    private void add(Operation operation) {
        if (operation instanceof AlterColumnType change) {
            retyped.add(ObjectName.of(ObjectKind.COLUMN, change.table(), change.column()));
        } else if (operation instanceof RebuildEnum rebuild) {
            rebuild(ObjectKind.ENUM, rebuild.type(), rebuild.uses(), rebuild.holders());
        } else if (operation instanceof RebuildCompositeType rebuild) {
            rebuild(ObjectKind.COMPOSITE_TYPE, rebuild.type(), rebuild.uses(), rebuild.holders());
        } else if (operation instanceof RebuildDomain rebuild) {
            rebuild(ObjectKind.DOMAIN, rebuild.domain().name(), rebuild.uses(), rebuild.holders());
        } else if (operation instanceof DropColumn
                || operation instanceof DropTable
                || operation instanceof DropConstraint
                || operation instanceof DropIndex
                || operation instanceof DropSequence
                || operation instanceof DropEnum
                || operation instanceof DropCompositeType
                || operation instanceof DropDomain) {
            OperationObject.of(operation).ifPresent(dropped::add);
        } else if (operation instanceof CreateDomain create) {
            made.add(ObjectName.of(ObjectKind.DOMAIN, create.domain().name()));
        } else if (operation instanceof AddColumn add) {
            made.add(ObjectName.of(ObjectKind.COLUMN, add.table(), add.column().name()));
        } else if (operation.kind().startsWith("add")) {
            OperationObject.of(operation)
                    .filter(name -> name.kind() == ObjectKind.CONSTRAINT)
                    .ifPresent(made::add);
        }
    }

    private void rebuild(ObjectKind kind, QualifiedName name, List<EnumUse> uses, List<CompositeUse> holders) {
        madeAnew(ObjectName.of(kind, name));
        holders.forEach(holder -> madeAnew(ObjectName.of(ObjectKind.COMPOSITE_TYPE, holder.type())));
        TypeUses.columns(uses, holders)
                .forEach(column -> retyped.add(ObjectName.of(ObjectKind.COLUMN, column.table(), column.column())));
    }

    private void madeAnew(ObjectName type) {
        dropped.add(type);
        made.add(type);
    }

    /** Returns whether the dependent itself must step aside or goes along. */
    boolean moves(Dependent dependent) {
        return dependent.reads().stream().anyMatch(this::isRetyped)
                || dependent.reads().stream().anyMatch(this::isDropped)
                || dependent.needs().stream().anyMatch(this::isDropped)
                || dependent.partOf().stream().anyMatch(this::isDropped);
    }

    /** Returns whether what the dependent is part of goes for good, and takes it along. */
    boolean takesAlong(Dependent dependent) {
        return dependent.partOf().stream().anyMatch(this::isLost);
    }

    /** Returns what the dependent stands on and what goes for good; empty if it can be restored. */
    Optional<ObjectName> lostBelow(Dependent dependent) {
        return Stream.concat(dependent.reads().stream(), dependent.needs().stream())
                .filter(this::isLost)
                .findFirst();
    }

    private boolean isRetyped(ObjectName old) {
        ObjectName name = renames.apply(old);
        return name.kind() == ObjectKind.TABLE
                ? retyped.stream().anyMatch(column -> column.owner().equals(name.owner()))
                : retyped.contains(name);
    }

    private boolean isDropped(ObjectName old) {
        ObjectName name = renames.apply(old);
        return dropped.contains(name) || goesWithTable(name);
    }

    private boolean isLost(ObjectName old) {
        ObjectName name = renames.apply(old);
        return dropped.contains(name) && !made.contains(name) || goesWithTable(name);
    }

    private boolean goesWithTable(ObjectName name) {
        boolean member = name.kind() == ObjectKind.COLUMN
                || name.kind() == ObjectKind.CONSTRAINT
                || name.kind() == ObjectKind.INDEX;
        return member && isDroppedTable(name.owner());
    }

    private boolean isDroppedTable(QualifiedName table) {
        return dropped.contains(ObjectName.of(ObjectKind.TABLE, table));
    }
}
