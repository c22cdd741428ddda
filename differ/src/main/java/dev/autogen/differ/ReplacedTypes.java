package dev.autogen.differ;

import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameCompositeType;
import dev.autogen.operation.RenameDomain;
import dev.autogen.operation.RenameEnum;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Types in whose place comes one of another kind under their name, an enum type for a domain, while something stays that has a type of that name before and
 * after. The old one gets another name first of all; then what has it changes from one type to another, like anything else.
 */
final class ReplacedTypes {

    private final Schema desired;
    private final AcceptedRenames.Outcome renamed;
    private final Predicate<ObjectName> goes;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<QualifiedName, QualifiedName> types = new TreeMap<>();
    private Schema actual;

    private ReplacedTypes(Schema desired, AcceptedRenames.Outcome renamed, Predicate<ObjectName> goes) {
        this.desired = desired;
        this.renamed = renamed;
        this.goes = goes;
        this.actual = renamed.actual();
    }

    /**
     * Returns what comes of the accepted renames and of these.
     *
     * @param goes whether an object that no entity claims goes
     * @throws NameTakenException if one that stays has the name that an entity chose
     */
    static AcceptedRenames.Outcome aside(Schema desired, AcceptedRenames.Outcome renamed, Predicate<ObjectName> goes) {
        return new ReplacedTypes(desired, renamed, goes).aside();
    }

    private AcceptedRenames.Outcome aside() {
        for (EnumType type : renamed.actual().enums()) {
            aside(ObjectKind.ENUM, type.name());
        }
        for (CompositeType type : renamed.actual().compositeTypes()) {
            aside(ObjectKind.COMPOSITE_TYPE, type.name());
        }
        for (Domain domain : renamed.actual().domains()) {
            aside(ObjectKind.DOMAIN, domain.name());
        }
        if (operations.isEmpty()) {
            return renamed;
        }
        List<Operation> all = new ArrayList<>(renamed.operations());
        all.addAll(operations);
        return new AcceptedRenames.Outcome(actual, renamed.renames().withTypes(types), List.copyOf(all));
    }

    private void aside(ObjectKind kind, QualifiedName name) {
        ObjectName old = ObjectName.of(kind, name);
        ObjectName wanted = ofAnotherKind(old);
        if (wanted == null) {
            return;
        }
        if (!goes.test(old)) {
            throw new NameTakenException(wanted, old, List.of());
        }
        if (renamed.renames().types.containsValue(name) || !staysSomewhere(name)) {
            return;
        }
        String newName = freeName(name);
        operations.add(rename(kind, name, newName));
        types.put(name, name.withName(newName));
        actual = SchemaRenamer.renameTypes(actual, Map.of(name, name.withName(newName)));
    }

    private static Operation rename(ObjectKind kind, QualifiedName name, String newName) {
        if (kind == ObjectKind.ENUM) {
            return new RenameEnum(name, newName);
        }
        return kind == ObjectKind.DOMAIN ? new RenameDomain(name, newName) : new RenameCompositeType(name, newName);
    }

    private @Nullable ObjectName ofAnotherKind(ObjectName old) {
        QualifiedName name = old.owner();
        Stream<ObjectKind> kinds = Stream.of(
                        desired.enumType(name).map(type -> ObjectKind.ENUM),
                        desired.compositeType(name).map(type -> ObjectKind.COMPOSITE_TYPE),
                        desired.domain(name).map(type -> ObjectKind.DOMAIN))
                .flatMap(Optional::stream);
        return kinds.filter(kind -> kind != old.kind())
                .findFirst()
                .map(kind -> ObjectName.of(kind, name))
                .orElse(null);
    }

    /** Whether a column, an attribute or a domain is of a type of that name before and after. */
    private boolean staysSomewhere(QualifiedName name) {
        for (Table table : desired.tables()) {
            for (Column column : table.columns()) {
                boolean stays = isOf(column.type(), name)
                        && actual.table(table.name())
                                .flatMap(now -> now.column(column.name()))
                                .filter(now -> isOf(now.type(), name))
                                .isPresent();
                if (stays) {
                    return true;
                }
            }
        }
        return desired.compositeTypes().stream()
                        .anyMatch(type -> CompositeTypeChange.contains(type, name)
                                && actual.compositeType(type.name())
                                        .filter(now -> CompositeTypeChange.contains(now, name))
                                        .isPresent())
                || desired.domains().stream()
                        .anyMatch(domain -> isOf(domain.type(), name)
                                && actual.domain(domain.name())
                                        .filter(now -> isOf(now.type(), name))
                                        .isPresent());
    }

    private static boolean isOf(ColumnType type, QualifiedName name) {
        return type.name().equals(name);
    }

    private String freeName(QualifiedName name) {
        String free = PostgresNames.join(name.name(), null, "old");
        for (int i = 1; isTaken(name.withName(free)); i++) {
            free = PostgresNames.join(name.name(), null, "old" + i);
        }
        return free;
    }

    private boolean isTaken(QualifiedName name) {
        return Stream.of(desired, renamed.actual(), actual)
                .anyMatch(schema -> schema.enumType(name).isPresent()
                        || schema.compositeType(name).isPresent()
                        || schema.domain(name).isPresent()
                        || schema.table(name).isPresent()
                        || schema.sequence(name).isPresent()
                        || schema.views().stream().anyMatch(view -> view.name().equals(name)));
    }
}
