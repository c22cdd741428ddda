package dev.autogen.sql;

import dev.autogen.operation.AddEnumValue;
import dev.autogen.operation.CreateCast;
import dev.autogen.operation.DropCast;
import dev.autogen.operation.DropEnum;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.RenameEnum;
import dev.autogen.operation.RenameEnumValue;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Statements about named enum types. */
final class EnumSql {

    private static final String OLD = "__old";
    private static final int LONGEST_NAME = 63;

    private EnumSql() {}

    static List<SqlStatement> create(EnumType type) {
        return List.of(SqlStatement.of(
                "create type " + Identifiers.quoted(type.name()) + " as enum " + DefinitionSql.enumLabels(type)));
    }

    static List<SqlStatement> addValue(AddEnumValue operation) {
        return List.of(SqlStatement.committed(alter(
                operation.type(),
                "add value " + Literals.string(operation.label())
                        + (operation.before() == null ? "" : " before " + Literals.string(operation.before())))));
    }

    static List<SqlStatement> renameValue(RenameEnumValue operation) {
        return List.of(SqlStatement.of(alter(
                operation.type(),
                "rename value " + Literals.string(operation.label()) + " to "
                        + Literals.string(operation.newLabel()))));
    }

    /** Puts the old type aside, creates the new one, moves each table's columns in one rewrite, takes the comment over, and drops the old one. */
    static List<SqlStatement> rebuild(RebuildEnum operation) {
        QualifiedName old = operation.type().withName(aside(operation.type().name()));
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(SqlStatement.of(alter(operation.type(), "rename to " + Identifiers.quoted(old.name()))));
        statements.addAll(create(new EnumType(operation.type(), operation.labels())));
        String type = Identifiers.quoted(operation.type());
        statements.addAll(MovedColumns.statements(operation.uses(), type, use -> MovedColumns.cast(use, "text", type)));
        statements.add(copyComment(Identifiers.quoted(old), type));
        statements.add(SqlStatement.of("drop type " + Identifiers.quoted(old)));
        return statements;
    }

    private static SqlStatement copyComment(String old, String type) {
        String body = "\nbegin\n    execute format('comment on type %s is %L', " + Literals.string(type)
                + ", obj_description(" + Literals.string(old) + "::regtype, 'pg_type'));\nend\n";
        return SqlStatement.of("do " + Literals.dollarQuoted(body));
    }

    /** Names the type while it is put aside: PostgreSQL would cut a name that is too long, and perhaps back to the old one. */
    static String aside(String name) {
        String head = name;
        while ((head + OLD).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            head = head.substring(0, head.offsetByCodePoints(head.length(), -1));
        }
        return head + OLD;
    }

    static List<SqlStatement> drop(DropEnum operation) {
        return List.of(SqlStatement.of("drop type " + Identifiers.quoted(operation.type())));
    }

    static List<SqlStatement> rename(RenameEnum operation) {
        return List.of(
                SqlStatement.of(alter(operation.type(), "rename to " + Identifiers.quoted(operation.newName()))));
    }

    static List<SqlStatement> createCast(CreateCast operation) {
        EnumCast cast = operation.cast();
        String context =
                switch (cast.context()) {
                    case EXPLICIT -> "";
                    case ASSIGNMENT -> " as assignment";
                    case IMPLICIT -> " as implicit";
                };
        return List.of(SqlStatement.of(
                "create cast " + cast(operation.type(), cast.toEnum(), cast.other()) + " with inout" + context));
    }

    static List<SqlStatement> dropCast(DropCast operation) {
        return List.of(SqlStatement.of("drop cast " + cast(operation.type(), operation.toEnum(), operation.other())));
    }

    private static String cast(QualifiedName type, boolean toEnum, ColumnType otherType) {
        String own = Identifiers.quoted(type);
        String other = DefinitionSql.type(otherType);
        return toEnum ? "(" + other + " as " + own + ")" : "(" + own + " as " + other + ")";
    }

    private static String alter(QualifiedName type, String action) {
        return "alter type " + Identifiers.quoted(type) + " " + action;
    }
}
