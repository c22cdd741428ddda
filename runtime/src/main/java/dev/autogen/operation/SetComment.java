package dev.autogen.operation;

import dev.autogen.schema.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets or removes a comment.
 *
 * @param target a table, column, constraint, index, sequence, enum type, view or namespace
 * @param comment null to remove it
 * @param previous the comment before, for the way back; null if there was none, or the migration does not know it
 */
public record SetComment(ObjectName target, @Nullable String comment, @Nullable String previous) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitSetComment(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new SetComment(target, previous, comment));
    }

    @Override
    public Operation withoutPast() {
        return new SetComment(target, comment, null);
    }
}
