package dev.autogen.sql;

import dev.autogen.operation.Backfill;
import dev.autogen.operation.ExecuteSql;
import java.util.List;

/** Statements about rows, and those that somebody wrote. */
final class DataSql {

    private DataSql() {}

    static List<SqlStatement> backfill(Backfill operation) {
        return List.of(
                SqlStatement.of(operation.value() == null ? refusal(operation) : update(operation, operation.value())));
    }

    private static String update(Backfill operation, String value) {
        String column = Identifiers.quoted(operation.column());
        return "update " + Identifiers.quoted(operation.table()) + " set " + column + " = " + value + " where " + column
                + " is null";
    }

    /** A statement that stops the revision if a row would need a value that nobody has given yet. */
    private static String refusal(Backfill operation) {
        String message = "Table " + operation.table() + " has rows without a value in column " + operation.column()
                + ", which is to be not null.";
        String hint = "In the revision give the value: op.backfill("
                + java(operation.table().toString()) + ", " + java(operation.column()) + ", \"<sql>\").";
        // The alias keeps a column named like a variable of PL/pgSQL ("found") from being taken for it.
        String body = "\nbegin\n    if exists (select from " + Identifiers.quoted(operation.table()) + " r where r."
                + Identifiers.quoted(operation.column()) + " is null) then\n        raise exception using\n"
                + "            errcode = 'not_null_violation',\n            message = " + Literals.string(message)
                + ",\n            hint = " + Literals.string(hint) + ";\n    end if;\nend\n";
        return "do " + Literals.dollarQuoted(body);
    }

    private static String java(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static List<SqlStatement> execute(ExecuteSql operation) {
        return List.of(WrittenSql.statement(operation.sql()).from(operation.place()));
    }
}
