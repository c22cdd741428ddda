package dev.autogen.proof;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is asked for with what is there without the differ, which made the plan and would not see afterwards what it did not see before. It is plain:
 * it takes objects by their names and looks at nothing that takes PostgreSQL to compare, the texts of expressions above all.
 */
public final class SecondLook {

    private final Schema found;
    private final List<Lack> lacks = new ArrayList<>();

    private SecondLook(Schema found) {
        this.found = found;
    }

    /** Returns what is asked for and not there, in the schema's order; nothing if all is there. */
    public static List<Lack> lacks(Schema desired, Schema found) {
        SecondLook look = new SecondLook(found);
        desired.enums().forEach(look::look);
        desired.compositeTypes().forEach(look::look);
        desired.domains().forEach(look::look);
        desired.sequences().forEach(look::look);
        desired.tables().forEach(look::look);
        return List.copyOf(look.lacks);
    }

    private void require(boolean holds, ObjectName object, String otherwise) {
        if (!holds) {
            lacks.add(new Lack(object, otherwise));
        }
    }

    private void look(EnumType wanted) {
        List<String> labels =
                found.enumType(wanted.name()).map(EnumType::labels).orElse(List.of());
        require(
                labels.equals(wanted.labels()),
                ObjectName.of(ObjectKind.ENUM, wanted.name()),
                "has the labels " + labels);
    }

    private void look(CompositeType wanted) {
        List<String> attributes =
                found.compositeType(wanted.name()).map(SecondLook::attributes).orElse(List.of());
        require(
                attributes.containsAll(attributes(wanted)),
                ObjectName.of(ObjectKind.COMPOSITE_TYPE, wanted.name()),
                "has the attributes " + attributes);
    }

    private static List<String> attributes(CompositeType type) {
        return type.attributes().stream()
                .map(attribute -> attribute.name() + " " + normal(attribute.type()))
                .toList();
    }

    private void look(Domain wanted) {
        ObjectName object = ObjectName.of(ObjectKind.DOMAIN, wanted.name());
        Domain now = found.domain(wanted.name()).orElse(null);
        if (now == null) {
            lacks.add(new Lack(object, "missing"));
            return;
        }
        require(normal(wanted.type()).equals(normal(now.type())), object, "is of type " + now.type());
        require(wanted.nullable() == now.nullable(), object, now.nullable() ? "may be null" : "may not be null");
        require(now.defaultExpression() != null || saysNothing(wanted.defaultExpression()), object, "has no default");
        for (CheckConstraint check : wanted.checks()) {
            require(now.check(String.valueOf(check.name())).isPresent(), object, "has no check " + check.name());
        }
    }

    /** One that an identity or serial column counts by is looked at with it. */
    private void look(Sequence wanted) {
        found.sequence(wanted.name())
                .ifPresent(now -> require(
                        wanted.options().equals(now.options()),
                        ObjectName.of(ObjectKind.SEQUENCE, wanted.name()),
                        "counts by " + now.options()));
    }

    private void look(Table wanted) {
        ObjectName object = ObjectName.of(ObjectKind.TABLE, wanted.name());
        Table now = found.table(wanted.name()).orElse(null);
        if (now == null) {
            lacks.add(new Lack(object, "missing"));
            return;
        }
        for (Column column : wanted.columns()) {
            ObjectName name = ObjectName.of(ObjectKind.COLUMN, wanted.name(), column.name());
            now.column(column.name())
                    .ifPresentOrElse(
                            other -> look(wanted, column, now, other), () -> lacks.add(new Lack(name, "missing")));
        }
        PrimaryKey key = wanted.primaryKey();
        if (key != null) {
            PrimaryKey other = now.primaryKey();
            if (other == null || !other.columns().equals(key.columns())) {
                lack(wanted, key, key.columns(), "has another primary key");
            }
        }
        for (ForeignKey wantedKey : wanted.foreignKeys()) {
            if (now.foreignKeys().stream().noneMatch(other -> plain(other).equals(plain(wantedKey)))) {
                lack(wanted, wantedKey, wantedKey.columns(), "has no such foreign key on " + wantedKey.columns());
            }
        }
        for (Index index : wanted.indexes()) {
            now.indexes().stream()
                    .filter(other -> index.name() != null && index.name().equals(other.name()))
                    .forEach(other -> look(wanted, index, other));
        }
    }

    /** It is named by its table, because its own name may be nobody's choice. */
    private void lack(Table table, Constraint constraint, List<String> columns, String what) {
        ObjectName object = new ObjectName(ObjectKind.CONSTRAINT, table.name(), null);
        lacks.add(new Lack(object, what, Set.copyOf(columns), PartDefinition.of(table.name(), constraint)));
    }

    private void look(Table wantedTable, Column wanted, Table table, Column now) {
        ObjectName object = ObjectName.of(ObjectKind.COLUMN, wantedTable.name(), wanted.name());
        require(normal(wanted.type()).equals(normal(now.type())), object, "is of type " + now.type());
        boolean nullable = isNullable(table, now);
        require(isNullable(wantedTable, wanted) == nullable, object, nullable ? "may be null" : "may not be null");
        require(
                wanted.comment() == null || Objects.equals(wanted.comment(), now.comment()),
                ObjectName.of(ObjectKind.COMMENT, wantedTable.name(), wanted.name()),
                "another comment");
        boolean made = now.defaultExpression() != null || now.generation() != null;
        require(
                made || saysNothing(wanted.defaultExpression()),
                ObjectName.of(ObjectKind.DEFAULT, wantedTable.name(), wanted.name()),
                "has no default");
    }

    private void look(Table table, Index wanted, Index now) {
        ObjectName object = new ObjectName(ObjectKind.INDEX, table.name(), wanted.name());
        require(wanted.isUnique() == now.isUnique(), object, now.isUnique() ? "is unique" : "is not unique");
        require((wanted.predicate() == null) == (now.predicate() == null), object, "is for other rows");
        require(wanted.include().equals(now.include()), object, "includes " + now.include());
        require(wanted.keys().size() == now.keys().size(), object, "is on " + now.keys());
    }

    private static ForeignKey plain(ForeignKey key) {
        return key.withValidated(true).named(null);
    }

    private static boolean isNullable(Table table, Column column) {
        PrimaryKey key = table.primaryKey();
        boolean inKey = key != null && key.columns().contains(column.name());
        return column.nullable() && !inKey && !(column.generation() instanceof Identity);
    }

    private static boolean saysNothing(@Nullable String expression) {
        return expression == null || expression.strip().toLowerCase(Locale.ROOT).startsWith("null");
    }

    /** A time without precision has 6: PostgreSQL, "Date/Time Types". */
    private static ColumnType normal(ColumnType type) {
        boolean time = type.isBuiltIn() && type.name().name().matches("time(stamp)? with(out)? time zone");
        return time && type.modifier() == null ? new ColumnType(type.name(), "6", type.array()) : type;
    }
}
