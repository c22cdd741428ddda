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
record ConstraintClause(KeyOptions options) implements Constraint.Visitor<String> {

    static final ConstraintClause PLAIN = new ConstraintClause(KeyOptions.NONE);

    @Override
    public String visitPrimaryKey(PrimaryKey key) {
        return "primary key " + key("", key.columns(), key.include()) + when(key.deferrability());
    }

    @Override
    public String visitUniqueConstraint(UniqueConstraint unique) {
        String nulls = unique.nullsNotDistinct() ? "nulls not distinct " : "";
        return "unique " + key(nulls, unique.columns(), unique.include()) + when(unique.deferrability());
    }

    /** What is said of the columns of a key that an index becomes is that index's already. */
    private String key(String nulls, List<String> columns, List<String> include) {
        return options.index() == null
                ? nulls + options.columns(columns) + include(include) + options.kept()
                : "using index " + Identifiers.quoted(options.index());
    }

    @Override
    public String visitForeignKey(ForeignKey key) {
        return "foreign key " + options.periods(key.columns()) + " references "
                + Identifiers.quoted(key.referencedTable()) + " " + options.periods(key.referencedColumns())
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
