package dev.autogen.operation;

import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a named enum type.
 *
 * @param dropped the type as it was, for the way back; null if the migration does not know it
 */
public record DropEnum(QualifiedName type, @Nullable EnumType dropped) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropEnum(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new CreateEnum(Past.known(dropped, this)));
    }

    @Override
    public Operation withoutPast() {
        return new DropEnum(type, null);
    }
}
