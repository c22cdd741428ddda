package dev.autogen.operation;

import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes a generated column's expression, or makes it an ordinary column that keeps its values.
 *
 * @param computed null to make it an ordinary column
 * @param previous the column as it was, for the way back; null if the migration does not know it
 */
public record SetGenerated(QualifiedName table, String column, @Nullable Computed computed, @Nullable Column previous)
        implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitSetGenerated(this);
    }

    @Override
    public List<Operation> reverse() {
        return Past.generatedBefore(this);
    }

    @Override
    public Operation withoutPast() {
        return new SetGenerated(table, column, computed, null);
    }
}
