package dev.autogen.operation;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UniqueConstraint;

/** Returns the operation that adds a constraint to the table. */
public record AddConstraint(QualifiedName table) implements Constraint.Visitor<Operation> {

    @Override
    public Operation visitPrimaryKey(PrimaryKey primaryKey) {
        return new AddPrimaryKey(table, primaryKey);
    }

    @Override
    public Operation visitUniqueConstraint(UniqueConstraint unique) {
        return new AddUnique(table, unique);
    }

    @Override
    public Operation visitForeignKey(ForeignKey foreignKey) {
        return new AddForeignKey(table, foreignKey);
    }

    @Override
    public Operation visitCheckConstraint(CheckConstraint check) {
        return new AddCheck(table, check);
    }

    @Override
    public Operation visitExclusionConstraint(ExclusionConstraint exclusion) {
        return new AddExclusion(table, exclusion);
    }
}
