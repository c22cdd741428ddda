package dev.autogen.operation;

import dev.autogen.schema.EnumType;
import java.util.List;

/** Creates a named enum type. Its comment and its casts are operations of their own. */
public record CreateEnum(EnumType type) implements Operation {

    public CreateEnum {
        type = new EnumType(type.name(), type.labels());
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
