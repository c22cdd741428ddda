package dev.autogen.differ;

import static dev.autogen.schema.ObjectKind.ATTRIBUTE;
import static dev.autogen.schema.ObjectKind.AUXILIARY;
import static dev.autogen.schema.ObjectKind.CAST;
import static dev.autogen.schema.ObjectKind.COLUMN;
import static dev.autogen.schema.ObjectKind.COMMENT;
import static dev.autogen.schema.ObjectKind.COMPOSITE_TYPE;
import static dev.autogen.schema.ObjectKind.CONSTRAINT;
import static dev.autogen.schema.ObjectKind.DEFAULT;
import static dev.autogen.schema.ObjectKind.DOMAIN;
import static dev.autogen.schema.ObjectKind.ENUM;
import static dev.autogen.schema.ObjectKind.ENUM_VALUE;
import static dev.autogen.schema.ObjectKind.EXTENSION;
import static dev.autogen.schema.ObjectKind.INDEX;
import static dev.autogen.schema.ObjectKind.NAMESPACE;
import static dev.autogen.schema.ObjectKind.SEQUENCE;
import static dev.autogen.schema.ObjectKind.TABLE;
import static dev.autogen.schema.ObjectKind.VIEW;

import dev.autogen.operation.AddAttribute;
import dev.autogen.operation.AddCheck;
import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddEnumValue;
import dev.autogen.operation.AddExclusion;
import dev.autogen.operation.AddForeignKey;
import dev.autogen.operation.AddPrimaryKey;
import dev.autogen.operation.AddUnique;
import dev.autogen.operation.ByHand;
import dev.autogen.operation.CreateAuxiliary;
import dev.autogen.operation.CreateCast;
import dev.autogen.operation.CreateCompositeType;
import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.CreateEnum;
import dev.autogen.operation.CreateExtension;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateNamespace;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.DropAttribute;
import dev.autogen.operation.DropAuxiliary;
import dev.autogen.operation.DropCast;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropCompositeType;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropDefault;
import dev.autogen.operation.DropDomain;
import dev.autogen.operation.DropEnum;
import dev.autogen.operation.DropExtension;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropNamespace;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.DropView;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationObject;
import dev.autogen.operation.RebuildCompositeType;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.RenameAttribute;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameCompositeType;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.RenameDomain;
import dev.autogen.operation.RenameEnum;
import dev.autogen.operation.RenameEnumValue;
import dev.autogen.operation.RenameIndex;
import dev.autogen.operation.RenameSequence;
import dev.autogen.operation.RenameTable;
import dev.autogen.operation.SetComment;
import dev.autogen.operation.SetDefault;
import dev.autogen.schema.Attribute;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Serial;
import dev.autogen.schema.Table;
import dev.autogen.sql.Handwritten;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the books while operations pass by: what each makes, drops and renames. A custom operation and SQL are not read.
 *
 * <p>A revision that drops what it did not make and makes it again under the same name only had to move it out of the way: that does not make it the
 * revision's.
 */
final class LedgerEntries {

    private static final Set<ObjectKind> OF_TYPES = Set.of(ENUM, ENUM_VALUE, CAST, COMPOSITE_TYPE, ATTRIBUTE, DOMAIN);

    private final Set<ObjectName> made = new HashSet<>();
    private final Map<String, AuxiliaryObject> auxiliaries = new LinkedHashMap<>();
    private final Set<ObjectName> movedAside = new HashSet<>();
    private @Nullable Set<ObjectName> broughtBack;
    private boolean generated;

    List<AuxiliaryObject> auxiliaries() {
        return List.copyOf(auxiliaries.values());
    }

    Set<ObjectName> made() {
        return Set.copyOf(made);
    }

    /**
     * Begins a revision; what one made by hand makes is nobody's to drop.
     *
     * @param newBroughtBack what its way back makes; null if that tells nothing
     */
    void begin(boolean isGenerated, @Nullable Set<ObjectName> newBroughtBack) {
        generated = isGenerated;
        broughtBack = newBroughtBack;
        movedAside.clear();
    }

    private void add(ObjectName object) {
        if (!generated) {
            made.remove(object);
        } else if (!movedAside.contains(object)) {
            made.add(object);
        }
    }

    private void add(ObjectKind kind, QualifiedName owner) {
        add(ObjectName.of(kind, owner));
    }

    private void add(ObjectKind kind, QualifiedName owner, String member) {
        add(ObjectName.of(kind, owner, member));
    }

    private void remove(ObjectKind kind, QualifiedName owner, String member) {
        remove(ObjectName.of(kind, owner, member));
    }

    private void remove(ObjectName object) {
        boolean mayLack = object.kind() == COMMENT || object.kind() == DEFAULT;
        if (!made.remove(object) && !(mayLack && broughtBack != null && !broughtBack.contains(object))) {
            movedAside.add(object);
        }
    }

    private void comment(QualifiedName owner, @Nullable String member, @Nullable String text) {
        if (text != null) {
            add(new ObjectName(COMMENT, owner, member));
        }
    }

    private void column(QualifiedName table, Column column) {
        add(COLUMN, table, column.name());
        comment(table, column.name(), column.comment());
        if (column.defaultExpression() != null || column.generation() instanceof Serial) {
            add(DEFAULT, table, column.name());
        }
    }

    private void constraint(QualifiedName table, Constraint constraint) {
        String name = constraint.name();
        if (name != null) {
            add(CONSTRAINT, table, name);
        }
    }

    private void labels(QualifiedName type, List<String> labels) {
        labels.forEach(label -> add(ENUM_VALUE, type, label));
    }

    private static boolean inTable(ObjectName object, QualifiedName table) {
        return object.owner().equals(table)
                && !OF_TYPES.contains(object.kind())
                && object.kind() != SEQUENCE
                && !isBare(object);
    }

    private static boolean ofType(ObjectName object, QualifiedName type) {
        boolean comment = object.kind() == COMMENT;
        return object.owner().equals(type) && (OF_TYPES.contains(object.kind()) || comment);
    }

    private static boolean isBare(ObjectName object) {
        return object.kind() == NAMESPACE || object.kind() == EXTENSION || object.kind() == AUXILIARY;
    }

    private static boolean isColumn(ObjectName object, QualifiedName table, String column) {
        boolean ofColumn = object.kind() == COLUMN || object.kind() == DEFAULT || object.kind() == COMMENT;
        return ofColumn && object.owner().equals(table) && column.equals(object.member());
    }

    private void rename(Predicate<ObjectName> which, UnaryOperator<ObjectName> change) {
        List<ObjectName> old = made.stream().filter(which).toList();
        old.forEach(made::remove);
        old.forEach(object -> made.add(change.apply(object)));
    }

    private static ObjectName withOwner(ObjectName object, String newName) {
        return new ObjectName(object.kind(), object.owner().withName(newName), object.member());
    }

    private static ObjectName withMember(ObjectName object, String newName) {
        return ObjectName.of(object.kind(), object.owner(), newName);
    }

    /** Books one operation; those that change an object without making or dropping it leave the books as they are. */
    void record(Operation operation) {
        if (operation instanceof ByHand marked) {
            boolean before = generated;
            generated = false;
            record(marked.operation());
            generated = before;
            return;
        }
        if (operation instanceof Handwritten written) {
            record(written.operation());
            return;
        }
        recordTables(operation);
        recordParts(operation);
        recordOthers(operation);
    }

    private void recordTables(Operation operation) {
        if (operation instanceof CreateTable change) {
            Table table = change.table();
            add(TABLE, table.name());
            comment(table.name(), null, table.comment());
            table.columns().forEach(column -> column(table.name(), column));
            table.constraints().forEach(constraint -> constraint(table.name(), constraint));
        } else if (operation instanceof DropTable change) {
            made.removeIf(object -> inTable(object, change.table()));
        } else if (operation instanceof RenameTable change) {
            rename(object -> inTable(object, change.table()), object -> withOwner(object, change.newName()));
        } else if (operation instanceof AddColumn change) {
            column(change.table(), change.column());
        } else if (operation instanceof DropColumn change) {
            remove(COLUMN, change.table(), change.column());
            remove(DEFAULT, change.table(), change.column());
            remove(COMMENT, change.table(), change.column());
        } else if (operation instanceof RenameColumn change) {
            rename(
                    object -> isColumn(object, change.table(), change.column()),
                    object -> withMember(object, change.newName()));
        } else if (operation instanceof SetDefault change) {
            add(DEFAULT, change.table(), change.column());
        } else if (operation instanceof DropDefault change) {
            remove(DEFAULT, change.table(), change.column());
        }
    }

    private void recordParts(Operation operation) {
        if (operation instanceof AddPrimaryKey change) {
            constraint(change.table(), change.primaryKey());
        } else if (operation instanceof AddForeignKey change) {
            constraint(change.table(), change.foreignKey());
        } else if (operation instanceof AddUnique change) {
            constraint(change.table(), change.unique());
        } else if (operation instanceof AddCheck change) {
            constraint(change.table(), change.check());
        } else if (operation instanceof AddExclusion change) {
            constraint(change.table(), change.exclusion());
        } else if (operation instanceof DropConstraint change) {
            remove(CONSTRAINT, change.table(), change.constraint());
        } else if (operation instanceof RenameConstraint change) {
            rename(
                    object -> object.equals(ObjectName.of(CONSTRAINT, change.table(), change.constraint())),
                    object -> withMember(object, change.newName()));
        } else if (operation instanceof CreateIndex change) {
            String name = change.index().name();
            if (name != null) {
                add(INDEX, change.table(), name);
                comment(change.table(), name, change.index().comment());
            }
        } else if (operation instanceof DropIndex change) {
            remove(INDEX, change.table(), change.index());
            remove(COMMENT, change.table(), change.index());
        } else if (operation instanceof RenameIndex change) {
            Set<ObjectName> old = Set.of(
                    ObjectName.of(INDEX, change.table(), change.index()),
                    ObjectName.of(COMMENT, change.table(), change.index()));
            rename(old::contains, object -> withMember(object, change.newName()));
        }
    }

    private void recordOthers(Operation operation) {
        if (operation instanceof CreateSequence change) {
            add(SEQUENCE, change.sequence().name());
        } else if (operation instanceof DropSequence change) {
            remove(ObjectName.of(SEQUENCE, change.sequence()));
            remove(ObjectName.of(COMMENT, change.sequence()));
        } else if (operation instanceof RenameSequence change) {
            Set<ObjectName> old =
                    Set.of(ObjectName.of(SEQUENCE, change.sequence()), ObjectName.of(COMMENT, change.sequence()));
            rename(old::contains, object -> withOwner(object, change.newName()));
        } else if (operation instanceof CreateEnum change) {
            add(ENUM, change.type().name());
            labels(change.type().name(), change.type().labels());
        } else if (operation instanceof AddEnumValue change) {
            add(ENUM_VALUE, change.type(), change.label());
        } else if (operation instanceof RenameEnumValue change) {
            rename(
                    object -> object.equals(ObjectName.of(ENUM_VALUE, change.type(), change.label())),
                    object -> withMember(object, change.newLabel()));
        } else if (operation instanceof RebuildEnum change) {
            made.removeIf(object -> object.kind() == ENUM_VALUE
                    && object.owner().equals(change.type())
                    && !change.labels().contains(object.member()));
            List<String> previous = change.previous();
            labels(
                    change.type(),
                    change.labels().stream()
                            .filter(label -> previous != null && !previous.contains(label))
                            .toList());
        } else if (operation instanceof DropEnum change) {
            made.removeIf(object -> ofType(object, change.type()));
        } else if (operation instanceof RenameEnum change) {
            rename(object -> ofType(object, change.type()), object -> withOwner(object, change.newName()));
        } else if (operation instanceof CreateCast change) {
            add(CAST, change.type(), change.cast().member());
        } else if (operation instanceof DropCast) {
            OperationObject.of(operation).ifPresent(this::remove);
        } else if (operation instanceof CreateCompositeType change) {
            add(COMPOSITE_TYPE, change.type().name());
            change.type()
                    .attributes()
                    .forEach(attribute -> add(ATTRIBUTE, change.type().name(), attribute.name()));
        } else if (operation instanceof DropCompositeType change) {
            made.removeIf(object -> ofType(object, change.type()));
        } else if (operation instanceof RenameCompositeType change) {
            rename(object -> ofType(object, change.type()), object -> withOwner(object, change.newName()));
        } else if (operation instanceof AddAttribute change) {
            add(ATTRIBUTE, change.type(), change.attribute().name());
        } else if (operation instanceof DropAttribute change) {
            remove(ATTRIBUTE, change.type(), change.attribute());
            remove(COMMENT, change.type(), change.attribute());
        } else if (operation instanceof RenameAttribute change) {
            Set<ObjectName> old = Set.of(
                    ObjectName.of(ATTRIBUTE, change.type(), change.attribute()),
                    ObjectName.of(COMMENT, change.type(), change.attribute()));
            rename(old::contains, object -> withMember(object, change.newName()));
        } else if (operation instanceof RebuildCompositeType change) {
            List<String> names =
                    change.attributes().stream().map(Attribute::name).toList();
            made.removeIf(object -> object.kind() == ATTRIBUTE
                    && object.owner().equals(change.type())
                    && !names.contains(object.member()));
            names.stream()
                    .filter(name -> !change.kept().contains(name))
                    .forEach(name -> add(ATTRIBUTE, change.type(), name));
        } else if (operation instanceof CreateDomain change) {
            add(DOMAIN, change.domain().name());
        } else if (operation instanceof DropDomain change) {
            made.removeIf(object -> ofType(object, change.domain()));
        } else if (operation instanceof RenameDomain change) {
            rename(object -> ofType(object, change.domain()), object -> withOwner(object, change.newName()));
        } else if (operation instanceof CreateView change) {
            add(VIEW, change.view().name());
        } else if (operation instanceof DropView change) {
            remove(ObjectName.of(VIEW, change.view()));
            made.removeIf(object -> object.kind() == COMMENT && object.owner().equals(change.view()));
        } else if (operation instanceof CreateAuxiliary change) {
            add(AUXILIARY, QualifiedName.of(change.object().name()));
            auxiliaries.put(change.object().name(), change.object());
        } else if (operation instanceof DropAuxiliary change) {
            remove(ObjectName.of(AUXILIARY, QualifiedName.of(change.name())));
            auxiliaries.remove(change.name());
        } else if (operation instanceof CreateNamespace change) {
            add(NAMESPACE, QualifiedName.of(change.namespace()));
        } else if (operation instanceof DropNamespace change) {
            remove(ObjectName.of(NAMESPACE, QualifiedName.of(change.namespace())));
        } else if (operation instanceof CreateExtension change) {
            add(EXTENSION, QualifiedName.of(change.extension()));
        } else if (operation instanceof DropExtension change) {
            remove(ObjectName.of(EXTENSION, QualifiedName.of(change.extension())));
        } else if (operation instanceof SetComment change) {
            ObjectName comment = new ObjectName(
                    COMMENT, change.target().owner(), change.target().member());
            if (change.comment() == null) {
                remove(comment);
            } else {
                add(comment);
            }
        }
    }
}
