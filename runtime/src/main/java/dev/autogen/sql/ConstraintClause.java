package dev.autogen.sql;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;

/** Writes what follows a constraint's name. */
enum ConstraintClause implements Constraint.Visitor<String> {
    INSTANCE;

    @Override
    public String visitPrimaryKey(PrimaryKey key) {
        return "primary key (" + Identifiers.list(key.columns()) + ")" + include(key.include())
                + when(key.deferrability());
    }

    @Override
    public String visitUniqueConstraint(UniqueConstraint unique) {
        return "unique " + (unique.nullsNotDistinct() ? "nulls not distinct " : "") + "("
                + Identifiers.list(unique.columns()) + ")" + include(unique.include()) + when(unique.deferrability());
    }

    @Override
    public String visitForeignKey(ForeignKey key) {
        return "foreign key (" + Identifiers.list(key.columns()) + ") references "
                + Identifiers.quoted(key.referencedTable()) + " (" + Identifiers.list(key.referencedColumns()) + ")"
                + (key.matchFull() ? " match full" : "")
                + action(" on delete ", key.onDelete())
                + (key.onDeleteColumns().isEmpty() ? "" : " (" + Identifiers.list(key.onDeleteColumns()) + ")")
                + action(" on update ", key.onUpdate())
                + when(key.deferrability())
                + proof(key.validated(), key.notEnforced());
    }

    @Override
    public String visitCheckConstraint(CheckConstraint check) {
        return "check (" + check.expression() + ")" + (check.noInherit() ? " no inherit" : "")
                + proof(check.validated(), check.notEnforced());
    }

    @Override
    public String visitExclusionConstraint(ExclusionConstraint exclusion) {
        return exclusion.definition();
    }

    private static String proof(boolean validated, boolean notEnforced) {
        if (notEnforced) {
            return " not enforced";
        }
        return validated ? "" : " not valid";
    }

    static String include(List<String> columns) {
        return columns.isEmpty() ? "" : " include (" + Identifiers.list(columns) + ")";
    }

    private static String action(String clause, ReferentialAction action) {
        return switch (action) {
            case NO_ACTION -> "";
            case RESTRICT -> clause + "restrict";
            case CASCADE -> clause + "cascade";
            case SET_NULL -> clause + "set null";
            case SET_DEFAULT -> clause + "set default";
        };
    }

    private static String when(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " deferrable";
            case INITIALLY_DEFERRED -> " deferrable initially deferred";
        };
    }
}
