package dev.autogen.operation;

import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a named enum type, whose casts are dropped before.
 *
 * @param dropped the type as it was, for the way back; null if the migration does not know it
 */
public record DropEnum(QualifiedName type, @Nullable EnumType dropped) implements Operation {

    public DropEnum {
        dropped = dropped == null ? null : dropped.withCasts(List.of());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropEnum(this);
    }

    @Override
    public List<Operation> reverse() {
        EnumType before = Past.known(dropped, this);
        return Past.withComment(new CreateEnum(before), ObjectName.of(ObjectKind.ENUM, type), before.comment());
    }

    @Override
    public Operation withoutPast() {
        return new DropEnum(type, null);
    }
}
