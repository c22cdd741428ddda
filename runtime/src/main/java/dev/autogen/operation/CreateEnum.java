package dev.autogen.operation;

import dev.autogen.schema.EnumType;
import java.util.List;

/** Creates a named enum type. Its comment is an operation of its own. */
public record CreateEnum(EnumType type) implements Operation {

    public CreateEnum {
        type = type.comment(null);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCreateEnum(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropEnum(type.name(), type));
    }
}
