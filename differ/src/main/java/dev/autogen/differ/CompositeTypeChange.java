package dev.autogen.differ;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /** Returns the names of the composite types that are made anew, be it because of a type that they have. */
    static Set<QualifiedName> rebuilt(SchemaChanges changes) {
        Set<QualifiedName> own = new LinkedHashSet<>();
        changes.compositeTypes().stream()
                .filter(type -> isRebuilt(type, changes))
                .forEach(type -> own.add(type.before().name()));
        Set<QualifiedName> all = new LinkedHashSet<>(own);
        Stream.of(
                        own.stream(),
                        changes.enums().stream().filter(EnumChange::isRebuilt).map(type -> type.before()
                                .name()),
                        DomainDifference.rebuilt(changes).stream())
                .flatMap(names -> names)
                .flatMap(type -> holders(type, changes.compositeTypes()).stream())
                .forEach(holder -> all.add(holder.name()));
        return all;
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

    private static boolean isUsed(QualifiedName type, SchemaChanges changes) {
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

    /**
     * Returns the composite types that have that type when it changes, themselves or through others, as they are then; each after those that it contains. What
     * loses the type loses it afterwards; what goes has gone by then, and what comes or gains the type waits.
     */
    static List<CompositeType> holders(QualifiedName type, List<Match<CompositeType>> types) {
        List<CompositeType> staying = types.stream()
                .filter(Match::stays)
                .map(Match::before)
                .sorted(Comparator.comparing(CompositeType::name))
                .toList();
        Set<QualifiedName> found = new LinkedHashSet<>(Set.of(type));
        boolean more;
        do {
            more = false;
            for (CompositeType one : staying) {
                more |= found.stream().anyMatch(inner -> contains(one, inner)) && found.add(one.name());
            }
        } while (more);
        found.remove(type);
        List<CompositeType> open = new ArrayList<>(
                staying.stream().filter(one -> found.contains(one.name())).toList());
        List<CompositeType> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            // composite types cannot contain each other in a ring
            CompositeType next = open.stream()
                    .filter(one -> open.stream().noneMatch(inner -> contains(one, inner.name())))
                    .findFirst()
                    .orElseThrow();
            open.remove(next);
            ordered.add(next);
        }
        return ordered;
    }
}
