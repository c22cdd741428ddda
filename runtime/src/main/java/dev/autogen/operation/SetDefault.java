package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets a column's default.
 *
 * @param expression SQL text
 * @param previous the default before, for the way back; null if there was none, or the migration does not know it
 */
public record SetDefault(QualifiedName table, String column, String expression, @Nullable String previous)
        implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitSetDefault(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(
                previous == null
                        ? new DropDefault(table, column, expression)
                        : new SetDefault(table, column, previous, expression));
    }

    @Override
    public Operation withoutPast() {
        return new SetDefault(table, column, expression, null);
    }
}
