package dev.autogen.differ;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a change of a composite type is for PostgreSQL: attributes come at the end and go anywhere; one that is in use keeps its type. */
final class CompositeTypeChange {

    private CompositeTypeChange() {}

    static boolean contains(CompositeType type, QualifiedName attributeType) {
        return type.attributes().stream()
                .anyMatch(attribute -> attribute.type().name().equals(attributeType));
    }

    /** Returns the wanted type with the comments of attributes that nobody claims. */
    static CompositeType withClaimedComments(CompositeType wanted, CompositeType now, Claims claims) {
        return wanted.withAttributes(wanted.attributes().stream()
                .map(attribute -> attribute.comment(comment(attribute, now, claims)))
                .toList());
    }

    private static @Nullable String comment(Attribute wanted, CompositeType now, Claims claims) {
        String existing = now.attribute(wanted.name()).map(Attribute::comment).orElse(null);
        if (wanted.comment() != null || existing == null) {
            return wanted.comment();
        }
        boolean goes = claims.drops(ObjectName.of(ObjectKind.COMMENT, now.name(), wanted.name()));
        return goes ? null : existing;
    }

    static boolean isRebuilt(Match<CompositeType> type, SchemaChanges changes) {
        if (!type.stays()) {
            return false;
        }
        CompositeType before = type.before();
        CompositeType after = type.after();
        boolean altered = after.attributes().stream().anyMatch(attribute -> before.attribute(attribute.name())
                .filter(old -> !old.isLike(attribute))
                .isPresent());
        return !endsInOrder(before, after) || (altered && isUsed(before.name(), changes));
    }

    /**
     * Returns the types that lose an attribute and get another one in place, and the types that have such a type and are not made anew for another reason.
     * PostgreSQL keeps a value in a default by the places of its attributes: the value of what goes is lost, and what comes is null, in the same words or not.
     */
    static Set<QualifiedName> swapping(SchemaChanges changes) {
        Set<QualifiedName> swapping = changes.compositeTypes().stream()
                .filter(type -> type.stays() && !isRebuilt(type, changes))
                .filter(type -> losesOne(type.before(), type.after()) && losesOne(type.after(), type.before()))
                .map(type -> type.before().name())
                .collect(Collectors.toSet());
        swapping.addAll(TypesAbove.of(swapping, changes).names());
        swapping.removeAll(TypeUses.rebuilt(changes));
        return swapping;
    }

    private static boolean losesOne(CompositeType from, CompositeType to) {
        return from.attributes().stream()
                .anyMatch(attribute -> to.attribute(attribute.name()).isEmpty());
    }

    /** Whether the order is right if what goes is left out and what comes stands at the end. */
    static boolean endsInOrder(CompositeType before, CompositeType after) {
        List<String> names = new ArrayList<>();
        before.attributes().stream()
                .map(Attribute::name)
                .filter(name -> after.attribute(name).isPresent())
                .forEach(names::add);
        after.attributes().stream()
                .map(Attribute::name)
                .filter(name -> before.attribute(name).isEmpty())
                .forEach(names::add);
        return names.equals(after.attributes().stream().map(Attribute::name).toList());
    }

    /** Whether a column has a composite type that has the type, itself or through others. */
    static boolean isWithinUsed(QualifiedName type, SchemaChanges changes) {
        return changes.compositeTypes().stream()
                .flatMap(one -> Stream.ofNullable(one.actual()))
                .anyMatch(one -> contains(one, type) && isUsed(one.name(), changes));
    }

    /** Whether a column has the type, itself or within others. */
    static boolean isUsed(QualifiedName type, SchemaChanges changes) {
        boolean byColumn = changes.tables().stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column ->
                        !column.isAdded() && column.before().type().name().equals(type));
        return byColumn
                || isWithinUsed(type, changes)
                || changes.domains().stream()
                        .flatMap(one -> Stream.ofNullable(one.actual()))
                        .anyMatch(one -> one.type().name().equals(type) && isUsed(one.name(), changes));
    }
}
