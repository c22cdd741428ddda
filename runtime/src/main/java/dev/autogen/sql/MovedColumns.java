package dev.autogen.sql;

import dev.autogen.operation.EnumUse;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Moves columns over to a type that was made anew: one statement, and so one rewrite, for each table. */
final class MovedColumns {

    private MovedColumns() {}

    /**
     * Returns the statements, the tables in the order of the uses.
     *
     * @param type the new one, as it is written
     * @param value what a column's value becomes, an expression
     */
    static List<SqlStatement> statements(List<EnumUse> uses, String type, Function<EnumUse, String> value) {
        Map<QualifiedName, List<String>> actions = new LinkedHashMap<>();
        for (EnumUse use : uses) {
            List<String> ofTable = actions.computeIfAbsent(use.table(), table -> new ArrayList<>());
            String alter = "alter column " + Identifiers.quoted(use.column()) + " ";
            if (use.defaultExpression() != null) {
                ofTable.add(alter + "drop default");
            }
            ofTable.add(alter + "type " + type + array(use) + " using " + value.apply(use));
            if (use.defaultExpression() != null) {
                ofTable.add(alter + "set default " + use.defaultExpression());
            }
        }
        List<SqlStatement> statements = new ArrayList<>();
        actions.forEach((table, ofTable) -> statements.add(SqlStatement.of(
                "alter table " + Identifiers.quoted(table) + "\n    " + String.join(",\n    ", ofTable))));
        return statements;
    }

    /** Returns the column, cast to one type after the other; to arrays of them if it is an array. */
    static String cast(EnumUse use, String... types) {
        StringBuilder value = new StringBuilder(Identifiers.quoted(use.column()));
        for (String type : types) {
            value.append("::").append(type).append(array(use));
        }
        return value.toString();
    }

    private static String array(EnumUse use) {
        return use.array() ? "[]" : "";
    }
}
