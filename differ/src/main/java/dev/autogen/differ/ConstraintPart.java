package dev.autogen.differ;

import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A constraint of a table. */
record ConstraintPart(Constraint constraint) implements Part {

    @Override
    public @Nullable String name() {
        return constraint.name();
    }

    @Override
    public Part named(@Nullable String newName) {
        return new ConstraintPart(constraint.named(newName));
    }

    @Override
    public Operation add(QualifiedName table) {
        return constraint.accept(new AddConstraint(table));
    }

    @Override
    public Operation drop(QualifiedName table) {
        return new DropConstraint(table, requireName(), constraint);
    }

    @Override
    public Operation rename(QualifiedName table, String newName) {
        return new RenameConstraint(table, requireName(), newName);
    }

    @Override
    public Set<String> columns(Table table) {
        return constraint.accept(new Constraint.Visitor<>() {
            @Override
            public Set<String> visitPrimaryKey(PrimaryKey primaryKey) {
                return union(primaryKey.columns(), primaryKey.include());
            }

            @Override
            public Set<String> visitUniqueConstraint(UniqueConstraint unique) {
                return union(unique.columns(), unique.include());
            }

            @Override
            public Set<String> visitForeignKey(ForeignKey foreignKey) {
                return union(foreignKey.columns(), List.of());
            }

            @Override
            public Set<String> visitCheckConstraint(CheckConstraint check) {
                return Expressions.columns(check.expression(), table);
            }

            @Override
            public Set<String> visitExclusionConstraint(ExclusionConstraint exclusion) {
                return Expressions.columns(exclusion.definition(), table);
            }
        });
    }

    private static Set<String> union(List<String> columns, List<String> more) {
        Set<String> all = new LinkedHashSet<>(columns);
        all.addAll(more);
        return all;
    }

    @Override
    public Set<String> rigidColumns(Table table) {
        return expressions().isEmpty() ? Set.of() : columns(table);
    }

    @Override
    public List<String> expressions() {
        if (constraint instanceof CheckConstraint check) {
            return List.of(check.expression());
        }
        return constraint instanceof ExclusionConstraint exclusion ? List.of(exclusion.definition()) : List.of();
    }

    @Override
    public Part mapExpressions(UnaryOperator<String> change) {
        if (constraint instanceof CheckConstraint check) {
            return new ConstraintPart(check.withExpression(change.apply(check.expression())));
        }
        return constraint instanceof ExclusionConstraint exclusion
                ? new ConstraintPart(new ExclusionConstraint(exclusion.name(), change.apply(exclusion.definition())))
                : this;
    }

    @Override
    public boolean isRelation() {
        return constraint instanceof PrimaryKey
                || constraint instanceof UniqueConstraint
                || constraint instanceof ExclusionConstraint;
    }

    @Override
    public List<String> key() {
        // a foreign key cannot reference what is checked late
        if (constraint instanceof PrimaryKey primaryKey && primaryKey.deferrability() == Deferrability.NOT_DEFERRABLE) {
            return primaryKey.columns();
        }
        return constraint instanceof UniqueConstraint unique && unique.deferrability() == Deferrability.NOT_DEFERRABLE
                ? unique.columns()
                : List.of();
    }

    @Override
    public @Nullable ForeignKey foreignKey() {
        return constraint instanceof ForeignKey foreignKey ? foreignKey : null;
    }
}
