package dev.autogen.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name null on the desired side where nobody chose one
 * @param columns in key order, at least one
 * @param include the columns that only its index carries
 * @param nullsNotDistinct from PostgreSQL 15 on; false before
 */
public record UniqueConstraint(
        @Nullable String name,
        List<String> columns,
        List<String> include,
        boolean nullsNotDistinct,
        Deferrability deferrability)
        implements Constraint, TableElement {

    public UniqueConstraint {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("Unique constraint " + name + " has no columns.");
        }
    }

    public UniqueConstraint(@Nullable String name, List<String> columns) {
        this(name, columns, List.of(), false, Deferrability.NOT_DEFERRABLE);
    }

    @Override
    public UniqueConstraint named(@Nullable String newName) {
        return new UniqueConstraint(newName, columns, include, nullsNotDistinct, deferrability);
    }

    public UniqueConstraint include(String... names) {
        return new UniqueConstraint(name, columns, List.of(names), nullsNotDistinct, deferrability);
    }

    /** Returns the same constraint for which two nulls are equal. */
    public UniqueConstraint withNullsNotDistinct() {
        return new UniqueConstraint(name, columns, include, true, deferrability);
    }

    public UniqueConstraint deferrable(Deferrability newDeferrability) {
        return new UniqueConstraint(name, columns, include, nullsNotDistinct, newDeferrability);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitUniqueConstraint(this);
    }
}
