package dev.autogen.schema;

import org.jspecify.annotations.Nullable;

/** A table constraint. Not null is a fact of its {@link Column}. */
public sealed interface Constraint
        permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint, ExclusionConstraint {

    /** Returns the constraint's name; null on the desired side where nobody chose one, and never null on the actual side. */
    @Nullable
    String name();

    /** Returns the same constraint under the given name. */
    Constraint named(@Nullable String newName);

    <R> R accept(Visitor<R> visitor);

    /** One method per kind of constraint. */
    interface Visitor<R> {
        R visitPrimaryKey(PrimaryKey primaryKey);

        R visitUniqueConstraint(UniqueConstraint unique);

        R visitForeignKey(ForeignKey foreignKey);

        R visitCheckConstraint(CheckConstraint check);

        R visitExclusionConstraint(ExclusionConstraint exclusion);
    }
}
