package dev.autogen.sql;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropDefault;
import dev.autogen.operation.DropIdentity;
import dev.autogen.operation.DropNotNull;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.SetDefault;
import dev.autogen.operation.SetGenerated;
import dev.autogen.operation.SetIdentity;
import dev.autogen.operation.SetNotNull;
import dev.autogen.schema.Column;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Serial;
import java.util.ArrayList;
import java.util.List;

/** Statements about columns. */
final class ColumnSql {

    private ColumnSql() {}

    static List<SqlStatement> add(AddColumn operation) {
        Column column = operation.column();
        List<SqlStatement> statements = new ArrayList<>(sequenceBefore(column));
        statements.addAll(TableSql.alter(operation.table(), "add column " + DefinitionSql.column(column)));
        statements.addAll(sequenceAfter(operation.table(), column));
        statements.addAll(comment(operation.table(), column));
        return statements;
    }

    /** Returns what creates the sequence that a serial column's default names; empty for any other column. */
    static List<SqlStatement> sequenceBefore(Column column) {
        return column.generation() instanceof Serial serial
                ? SequenceSql.create(new Sequence(serial.sequence(), serial.options()))
                : List.of();
    }

    /** Returns what gives that sequence to its column, which exists by now. */
    static List<SqlStatement> sequenceAfter(QualifiedName table, Column column) {
        return column.generation() instanceof Serial serial
                ? List.of(SequenceSql.ownedBy(serial.sequence(), table, column.name()))
                : List.of();
    }

    static List<SqlStatement> comment(QualifiedName table, Column column) {
        return column.comment() == null
                ? List.of()
                : List.of(CommentSql.set(ObjectName.of(ObjectKind.COLUMN, table, column.name()), column.comment()));
    }

    static List<SqlStatement> drop(DropColumn operation) {
        return TableSql.alter(operation.table(), "drop column " + Identifiers.quoted(operation.column()));
    }

    static List<SqlStatement> rename(RenameColumn operation) {
        return TableSql.alter(
                operation.table(),
                "rename column " + Identifiers.quoted(operation.column()) + " to "
                        + Identifiers.quoted(operation.newName()));
    }

    private static List<SqlStatement> alter(QualifiedName table, String column, String action) {
        return TableSql.alter(table, "alter column " + Identifiers.quoted(column) + " " + action);
    }

    static List<SqlStatement> alterType(AlterColumnType operation) {
        return alter(
                operation.table(),
                operation.column(),
                "type " + DefinitionSql.type(operation.to())
                        + (operation.collation() == null ? "" : DefinitionSql.collate(operation.collation()))
                        + (operation.using() == null ? "" : " using " + operation.using()));
    }

    static List<SqlStatement> setNotNull(SetNotNull operation) {
        return alter(operation.table(), operation.column(), "set not null");
    }

    static List<SqlStatement> dropNotNull(DropNotNull operation) {
        return alter(operation.table(), operation.column(), "drop not null");
    }

    static List<SqlStatement> setDefault(SetDefault operation) {
        return alter(operation.table(), operation.column(), "set default " + operation.expression());
    }

    static List<SqlStatement> dropDefault(DropDefault operation) {
        return alter(operation.table(), operation.column(), "drop default");
    }

    /** The sequence goes on after the rows that exist; where there are none, or they are all before its start, it begins at its start. */
    static List<SqlStatement> setIdentity(SetIdentity operation) {
        List<SqlStatement> statements = new ArrayList<>(
                alter(operation.table(), operation.column(), "add " + DefinitionSql.identity(operation.identity())));
        SequenceOptions options = operation.identity().options();
        String table = Identifiers.quoted(operation.table());
        String column = Identifiers.quoted(operation.column());
        String last = options.increment() > 0 ? "max(" + column + ")" : "min(" + column + ")";
        statements.add(SqlStatement.of("select setval(pg_get_serial_sequence(" + Literals.string(table) + ", "
                + Literals.string(operation.column()) + "), " + last + ") from " + table + " having " + last
                + (options.increment() > 0 ? " >= " : " <= ") + options.start()));
        return statements;
    }

    static List<SqlStatement> dropIdentity(DropIdentity operation) {
        return alter(operation.table(), operation.column(), "drop identity");
    }

    static List<SqlStatement> setGenerated(SetGenerated operation) {
        return alter(
                operation.table(),
                operation.column(),
                operation.computed() == null
                        ? "drop expression"
                        : "set expression as (" + operation.computed().expression() + ")");
    }
}
