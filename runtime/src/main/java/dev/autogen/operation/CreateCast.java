package dev.autogen.operation;

import dev.autogen.schema.EnumCast;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Creates a cast between a named enum type and another type. */
public record CreateCast(QualifiedName type, EnumCast cast) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCreateCast(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropCast(type, cast.toEnum(), cast.other(), cast.context()));
    }
}
