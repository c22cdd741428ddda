package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a column's default.
 *
 * @param dropped the default before, for the way back; null if the migration does not know it
 */
public record DropDefault(QualifiedName table, String column, @Nullable String dropped) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropDefault(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new SetDefault(table, column, Past.known(dropped, this), null));
    }

    @Override
    public Operation withoutPast() {
        return new DropDefault(table, column, null);
    }
}
