package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a value to the rows that have none, before nulls are forbidden.
 *
 * @param value an SQL expression; null where the author must still decide: then a table with such rows stops the revision, and one without
 *     passes
 */
public record Backfill(QualifiedName table, String column, @Nullable String value) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitBackfill(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of();
    }
}
