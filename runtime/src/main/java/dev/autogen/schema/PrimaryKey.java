package dev.autogen.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param name null on the desired side where nobody chose one
 * @param columns in key order, at least one
 * @param include the columns that only its index carries
 */
public record PrimaryKey(@Nullable String name, List<String> columns, List<String> include, Deferrability deferrability)
        implements Constraint, TableElement {

    public PrimaryKey {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("Primary key " + name + " has no columns.");
        }
    }

    public PrimaryKey(@Nullable String name, List<String> columns) {
        this(name, columns, List.of(), Deferrability.NOT_DEFERRABLE);
    }

    @Override
    public PrimaryKey named(@Nullable String newName) {
        return new PrimaryKey(newName, columns, include, deferrability);
    }

    public PrimaryKey include(String... names) {
        return new PrimaryKey(name, columns, List.of(names), deferrability);
    }

    public PrimaryKey deferrable(Deferrability newDeferrability) {
        return new PrimaryKey(name, columns, include, newDeferrability);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitPrimaryKey(this);
    }
}
