package dev.autogen.differ;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What domains and composite types are made of, before or after: a domain of one type, a composite type of those of its attributes. */
final class MadeOf {

    private final Map<QualifiedName, Set<QualifiedName>> direct = new HashMap<>();

    private MadeOf(SchemaChanges changes, Side side) {
        changes.domains().stream()
                .flatMap(match -> Stream.ofNullable(side.of(match)))
                .forEach(
                        domain -> direct.put(domain.name(), Set.of(domain.type().name())));
        changes.compositeTypes().stream()
                .flatMap(match -> Stream.ofNullable(side.of(match)))
                .forEach(type -> direct.put(type.name(), types(type)));
    }

    private interface Side {
        <T> @Nullable T of(Match<T> match);
    }

    static MadeOf before(SchemaChanges changes) {
        return new MadeOf(changes, Match::actual);
    }

    static MadeOf after(SchemaChanges changes) {
        return new MadeOf(changes, Match::target);
    }

    /** Returns the types of the attributes. */
    static Set<QualifiedName> types(CompositeType type) {
        return type.attributes().stream()
                .map(Attribute::type)
                .map(ColumnType::name)
                .collect(Collectors.toSet());
    }

    /** Returns the types of which the one is made; nothing if it is no domain and no composite type. */
    Set<QualifiedName> direct(QualifiedName type) {
        return direct.getOrDefault(type, Set.of());
    }

    /** Whether the one is the other, or made of it, directly or not. */
    boolean isMadeOf(QualifiedName type, QualifiedName other) {
        return type.equals(other) || direct(type).stream().anyMatch(below -> isMadeOf(below, other));
    }

    /** Whether the expression, of a column or domain of that type, names one of the types of which the type is not made: what is made of one comes along with it. */
    boolean namesAnother(@Nullable String expression, QualifiedName own, Set<QualifiedName> types) {
        return expression != null
                && Expressions.types(expression).stream()
                        .anyMatch(type -> types.contains(type) && !isMadeOf(own, type));
    }
}
