package dev.autogen.sql;

import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.ValidateConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Statements about constraints. */
final class ConstraintSql {

    private ConstraintSql() {}

    static List<SqlStatement> add(QualifiedName table, Constraint constraint) {
        return add(table, constraint, KeyOptions.NONE);
    }

    static List<SqlStatement> add(QualifiedName table, Constraint constraint, KeyOptions options) {
        return TableSql.alter(table, "add " + DefinitionSql.constraint(constraint, options));
    }

    static List<SqlStatement> drop(DropConstraint operation) {
        return TableSql.alter(operation.table(), "drop constraint " + Identifiers.quoted(operation.constraint()));
    }

    static List<SqlStatement> rename(RenameConstraint operation) {
        return TableSql.alter(
                operation.table(),
                "rename constraint " + Identifiers.quoted(operation.constraint()) + " to "
                        + Identifiers.quoted(operation.newName()));
    }

    static List<SqlStatement> validate(ValidateConstraint operation) {
        return TableSql.alter(operation.table(), "validate constraint " + Identifiers.quoted(operation.constraint()));
    }
}
