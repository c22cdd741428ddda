package dev.autogen.sql;

import dev.autogen.operation.DropTable;
import dev.autogen.operation.RenameTable;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Statements about tables. */
final class TableSql {

    private TableSql() {}

    /** Creates the table, the sequences its serial columns own, and the comments. */
    static List<SqlStatement> create(Table table) {
        List<SqlStatement> statements = new ArrayList<>();
        table.columns().forEach(column -> statements.addAll(ColumnSql.sequenceBefore(column)));
        statements.add(SqlStatement.of(createTable(table)));
        table.columns().forEach(column -> statements.addAll(ColumnSql.sequenceAfter(table.name(), column)));
        apart(table).forEach(constraint -> statements.addAll(ConstraintSql.add(table.name(), constraint)));
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
        Set<Constraint> apart = apart(table);
        Stream.concat(table.uniques().stream(), table.checks().stream())
                .filter(constraint -> !apart.contains(constraint))
                .forEach(constraint -> elements.add(DefinitionSql.constraint(constraint)));
        String body = elements.isEmpty() ? "" : "\n    " + String.join(",\n    ", elements) + "\n";
        return "create table " + Identifiers.quoted(table.name()) + " (" + body + ")";
    }

    /**
     * Returns the constraints that {@code create table} would not make as they are: it leaves out a key that equals another one of the same
     * statement, and ignores "not valid", because an empty table has nothing to prove.
     */
    private static Set<Constraint> apart(Table table) {
        Set<Constraint> apart = new LinkedHashSet<>();
        Set<UniqueConstraint> keys = new HashSet<>();
        PrimaryKey primaryKey = table.primaryKey();
        if (primaryKey != null) {
            keys.add(new UniqueConstraint(
                    null, primaryKey.columns(), primaryKey.include(), false, primaryKey.deferrability()));
        }
        for (UniqueConstraint unique : table.uniques()) {
            if (!keys.add(unique.named(null))) {
                apart.add(unique);
            }
        }
        table.checks().stream().filter(check -> !check.validated()).forEach(apart::add);
        return apart;
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
