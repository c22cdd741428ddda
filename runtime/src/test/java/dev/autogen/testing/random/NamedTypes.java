package dev.autogen.testing.random;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.sql.Identifiers;
import dev.autogen.sql.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The types that a schema brings, or has from its extensions, and what can be said about values of them. */
final class NamedTypes {

    private final Schema schema;

    NamedTypes(Schema schema) {
        this.schema = schema;
    }

    List<ColumnType> all() {
        return names().map(ColumnType::named).toList();
    }

    /**
     * Returns the types that a composite type of that name can have as attributes: those that do not have it themselves, and no domains over types that may be made
     * anew, which cannot move there.
     */
    List<ColumnType> within(QualifiedName owner) {
        return all().stream()
                .filter(type -> !contains(type, owner)
                        && (schema.domain(type.name()).isEmpty() || base(type).isBuiltIn()))
                .toList();
    }

    /** Whether PostgreSQL has no operator for two values of the type: it takes a domain over an enum type for none. */
    boolean isIncomparable(ColumnType type) {
        return !labels(base(type)).isEmpty() && !base(type).equals(type);
    }

    /** Returns the enum types. */
    List<ColumnType> enums() {
        return schema.enums().stream()
                .map(type -> ColumnType.named(type.name()))
                .toList();
    }

    private boolean contains(ColumnType type, QualifiedName inner) {
        return type.name().equals(inner)
                || attributes(type.element()).stream().anyMatch(attribute -> contains(attribute.type(), inner));
    }

    private Stream<QualifiedName> names() {
        return Stream.of(
                        schema.enums().stream().map(EnumType::name),
                        schema.compositeTypes().stream().map(CompositeType::name),
                        schema.domains().stream().map(Domain::name),
                        Extensions.types(schema.extensions()).stream().map(QualifiedName::of))
                .flatMap(names -> names);
    }

    /** Whether the schema has the extension. */
    boolean has(String extension) {
        return schema.extensions().contains(extension);
    }

    boolean knows(ColumnType type) {
        return type.isBuiltIn() || names().anyMatch(type.name()::equals);
    }

    boolean isComposite(ColumnType type) {
        return schema.compositeType(type.name()).isPresent();
    }

    /** Returns the attributes of a composite type; none of any other. */
    List<Attribute> attributes(ColumnType type) {
        Optional<CompositeType> found = type.array() ? Optional.empty() : schema.compositeType(type.name());
        return found.map(CompositeType::attributes).orElse(List.of());
    }

    /** Returns the labels of an enum type; none of any other. */
    List<String> labels(ColumnType type) {
        Optional<EnumType> found = type.array() ? Optional.empty() : schema.enumType(type.name());
        return found.map(EnumType::labels).orElse(List.of());
    }

    /** Returns what a domain is made of; any other type as it is. */
    ColumnType base(ColumnType type) {
        Optional<Domain> found = type.array() ? Optional.empty() : schema.domain(type.name());
        return found.map(Domain::type).orElse(type);
    }

    List<ColumnType> domainsOver(ColumnType base) {
        return schema.domains().stream()
                .filter(domain -> domain.type().equals(base))
                .map(domain -> ColumnType.named(domain.name()))
                .toList();
    }

    /** Returns expressions that a column of the type can have as its default. */
    List<String> defaults(ColumnType type) {
        if (type.isBuiltIn()) {
            return TypeSamples.of(type).defaults();
        }
        if (type.array()) {
            return List.of(literal(type, "{}"));
        }
        if (isComposite(type)) {
            return hasDomain(type) ? List.of() : List.of(row(type));
        }
        return schema.domain(type.name()).isPresent()
                ? defaults(base(type))
                : labels(type).stream().map(label -> literal(type, label)).toList();
    }

    /** Whether a row of the type may have to satisfy a condition. */
    private boolean hasDomain(ColumnType type) {
        return schema.domain(type.name()).isPresent()
                || attributes(type).stream().anyMatch(attribute -> hasDomain(attribute.type()));
    }

    private String row(ColumnType type) {
        List<String> values = new ArrayList<>();
        attributes(type).forEach(attribute -> values.add(value(attribute.type())));
        return "ROW(" + String.join(", ", values) + ")::" + Identifiers.quoted(type.name());
    }

    private String value(ColumnType type) {
        if (!labels(type).isEmpty()) {
            return literal(type, labels(type).get(0));
        }
        if (!type.array() && isComposite(type)) {
            return row(type);
        }
        return RandomExpressions.isWhole(type) ? "1" : type.is("text") ? "'x'" : "null";
    }

    static String literal(ColumnType type, String text) {
        return Literals.string(text) + "::" + Identifiers.quoted(type.name()) + (type.array() ? "[]" : "");
    }
}
