package dev.autogen.operation;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/**
 * A composite type that has an attribute of a type that is rebuilt, directly or within another one: it is made anew with it, and loses its comments.
 *
 * @param attributes all its attributes, which stay what they are
 * @param uses the columns of that composite type, each with its default
 */
public record CompositeUse(QualifiedName type, List<Attribute> attributes, List<EnumUse> uses) {

    public CompositeUse {
        attributes =
                attributes.stream().map(attribute -> attribute.comment(null)).toList();
        uses = List.copyOf(uses);
    }
}
