package dev.autogen.operation;

import dev.autogen.schema.CastContext;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a cast between a named enum type and another type.
 *
 * @param toEnum whether it leads from the other type to the enum type, not back
 * @param dropped where PostgreSQL applied it, for the way back; null if the migration does not know it
 */
public record DropCast(QualifiedName type, boolean toEnum, ColumnType other, @Nullable CastContext dropped)
        implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropCast(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new CreateCast(type, new EnumCast(toEnum, other, Past.known(dropped, this))));
    }

    @Override
    public Operation withoutPast() {
        return new DropCast(type, toEnum, other, null);
    }
}
