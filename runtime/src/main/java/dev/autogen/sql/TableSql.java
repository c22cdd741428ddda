package dev.autogen.sql;

import dev.autogen.operation.DropTable;
import dev.autogen.operation.RenameTable;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Statements about tables. */
final class TableSql {

    private TableSql() {}

    /** Creates the table, the sequences its serial columns own, and the comments. */
    static List<SqlStatement> create(Table table) {
        List<SqlStatement> statements = new ArrayList<>();
        table.columns().forEach(column -> statements.addAll(ColumnSql.sequenceBefore(column)));
        statements.add(SqlStatement.of(createTable(table)));
        table.columns().forEach(column -> statements.addAll(ColumnSql.sequenceAfter(table.name(), column)));
        for (CheckConstraint check : table.checks()) {
            if (!check.validated()) {
                statements.addAll(ConstraintSql.add(table.name(), check));
            }
        }
        if (table.comment() != null) {
            statements.add(CommentSql.set(ObjectName.of(ObjectKind.TABLE, table.name()), table.comment()));
        }
        table.columns().forEach(column -> statements.addAll(ColumnSql.comment(table.name(), column)));
        return statements;
    }

    private static String createTable(Table table) {
        List<String> elements = new ArrayList<>();
        for (Column column : table.columns()) {
            elements.add(DefinitionSql.column(column));
        }
        if (table.primaryKey() != null) {
            elements.add(DefinitionSql.constraint(table.primaryKey()));
        }
        table.uniques().forEach(unique -> elements.add(DefinitionSql.constraint(unique)));
        // In create table PostgreSQL ignores "not valid": an empty table has nothing to prove.
        table.checks().stream()
                .filter(CheckConstraint::validated)
                .forEach(check -> elements.add(DefinitionSql.constraint(check)));
        String body = elements.isEmpty() ? "" : "\n    " + String.join(",\n    ", elements) + "\n";
        return "create table " + Identifiers.quoted(table.name()) + " (" + body + ")";
    }

    static List<SqlStatement> drop(DropTable operation) {
        return List.of(SqlStatement.of("drop table " + Identifiers.quoted(operation.table())));
    }

    static List<SqlStatement> rename(RenameTable operation) {
        return alter(operation.table(), "rename to " + Identifiers.quoted(operation.newName()));
    }

    static List<SqlStatement> alter(QualifiedName table, String action) {
        return List.of(SqlStatement.of("alter table " + Identifiers.quoted(table) + " " + action));
    }
}
