package dev.autogen.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A composite type of its own; the row type of a table is part of its table.
 *
 * @param attributes in their order, which counts: PostgreSQL reads and writes values by it
 */
public record CompositeType(QualifiedName name, List<Attribute> attributes, @Nullable String comment) {

    public CompositeType {
        attributes = List.copyOf(attributes);
        if (attributes.stream().map(Attribute::name).distinct().count() < attributes.size()) {
            throw new IllegalArgumentException("Two attributes of composite type " + name + " have one name: "
                    + attributes.stream().map(Attribute::name).toList() + ".");
        }
        comment = comment != null && comment.isEmpty() ? null : comment;
    }

    public CompositeType(QualifiedName name, List<Attribute> attributes) {
        this(name, attributes, null);
    }

    public Optional<Attribute> attribute(String attributeName) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(attributeName))
                .findFirst();
    }

    public CompositeType named(QualifiedName newName) {
        return new CompositeType(newName, attributes, comment);
    }

    public CompositeType withAttributes(List<Attribute> newAttributes) {
        return new CompositeType(name, newAttributes, comment);
    }

    public CompositeType comment(@Nullable String newComment) {
        return new CompositeType(name, attributes, newComment);
    }

    /** Returns the same type without its comment and those of its attributes. */
    public CompositeType withoutComments() {
        return new CompositeType(
                name,
                attributes.stream().map(attribute -> attribute.comment(null)).toList());
    }
}
