package dev.autogen.schema;

import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint.
 *
 * @param name null on the desired side where nobody chose one
 * @param definition as PostgreSQL prints it: {@code EXCLUDE USING gist (room WITH =, during WITH &&)}
 */
public record ExclusionConstraint(@Nullable String name, String definition) implements Constraint {

    @Override
    public ExclusionConstraint named(@Nullable String newName) {
        return new ExclusionConstraint(newName, definition);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitExclusionConstraint(this);
    }
}
