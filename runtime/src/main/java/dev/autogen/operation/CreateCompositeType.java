package dev.autogen.operation;

import dev.autogen.schema.CompositeType;
import java.util.List;

/** Creates a composite type. Its comment and those of its attributes are operations of their own. */
public record CreateCompositeType(CompositeType type) implements CompositeTypeOperation {

    public CreateCompositeType {
        type = type.withoutComments();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCreateCompositeType(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropCompositeType(type.name(), type));
    }
}
