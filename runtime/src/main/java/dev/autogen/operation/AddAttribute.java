package dev.autogen.operation;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Adds an attribute at the end of a composite type; values that exist have none. Its comment is an operation of its own. */
public record AddAttribute(QualifiedName type, Attribute attribute) implements CompositeTypeOperation {

    public AddAttribute {
        attribute = attribute.comment(null);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAddAttribute(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropAttribute(type, attribute.name(), attribute));
    }
}
