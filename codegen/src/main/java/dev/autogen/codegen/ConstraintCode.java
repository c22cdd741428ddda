package dev.autogen.codegen;

import dev.autogen.migration.Definitions;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** Writes a constraint: {@code unique("uq_users_email", "email")}. It always has a name: nothing could drop it later without one. */
final class ConstraintCode implements Constraint.Visitor<Expression> {

    private static final ConstraintCode INSTANCE = new ConstraintCode();

    private ConstraintCode() {}

    static Expression of(Constraint constraint) {
        return constraint.accept(INSTANCE);
    }

    private static Expression name(Constraint constraint) {
        if (constraint.name() == null) {
            throw new IllegalArgumentException("A migration needs a name for " + constraint + ".");
        }
        return TextLiteral.of(constraint.name());
    }

    private static Call named(String method, Constraint constraint, List<String> texts) {
        List<Expression> arguments = new ArrayList<>();
        arguments.add(name(constraint));
        arguments.addAll(TextLiteral.all(texts));
        return Call.of(Definitions.class, method, arguments);
    }

    private static Call include(Call code, List<String> columns) {
        return columns.isEmpty() ? code : code.dot("include", TextLiteral.all(columns));
    }

    private static Call deferrable(Call code, Deferrability deferrability) {
        return deferrability == Deferrability.NOT_DEFERRABLE ? code : code.dot("deferrable", Word.of(deferrability));
    }

    @Override
    public Expression visitPrimaryKey(PrimaryKey primaryKey) {
        Call code = named("primaryKey", primaryKey, primaryKey.columns());
        return deferrable(include(code, primaryKey.include()), primaryKey.deferrability());
    }

    @Override
    public Expression visitUniqueConstraint(UniqueConstraint unique) {
        Call code = include(named("unique", unique, unique.columns()), unique.include());
        return deferrable(unique.nullsNotDistinct() ? code.dot("withNullsNotDistinct") : code, unique.deferrability());
    }

    @Override
    public Expression visitForeignKey(ForeignKey foreignKey) {
        List<Expression> target = new ArrayList<>();
        target.add(TextLiteral.of(foreignKey.referencedTable().toString()));
        target.addAll(TextLiteral.all(foreignKey.referencedColumns()));
        Call code = named("foreignKey", foreignKey, foreignKey.columns()).dot("references", target);
        if (foreignKey.onDelete() != ReferentialAction.NO_ACTION
                || !foreignKey.onDeleteColumns().isEmpty()) {
            List<Expression> action = new ArrayList<>();
            action.add(Word.of(foreignKey.onDelete()));
            action.addAll(TextLiteral.all(foreignKey.onDeleteColumns()));
            code = code.dot("onDelete", action);
        }
        if (foreignKey.onUpdate() != ReferentialAction.NO_ACTION) {
            code = code.dot("onUpdate", Word.of(foreignKey.onUpdate()));
        }
        if (foreignKey.matchFull()) {
            code = code.dot("withMatchFull");
        }
        code = deferrable(code, foreignKey.deferrability());
        return proof(code, foreignKey.validated(), foreignKey.notEnforced());
    }

    @Override
    public Expression visitCheckConstraint(CheckConstraint check) {
        Call code = named("check", check, List.of(check.expression()));
        code = check.noInherit() ? code.dot("withNoInherit") : code;
        return proof(code, check.validated(), check.notEnforced());
    }

    @Override
    public Expression visitExclusionConstraint(ExclusionConstraint exclusion) {
        return named("exclusion", exclusion, List.of(exclusion.definition()));
    }

    private static Expression proof(Call code, boolean validated, boolean notEnforced) {
        if (notEnforced) {
            return code.dot("withoutEnforcement");
        }
        return validated ? code : code.dot("notValid");
    }
}
