package dev.autogen.scanner.database;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.ExpressionCanonicalizer.Request;
import dev.autogen.schema.ExpressionCanonicalizer.Use;
import dev.autogen.schema.QualifiedName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An expression with all that its printed form depends on, so that equal ones are printed once.
 *
 * @param target the type of the column whose default or generated expression it is; null for other uses
 * @param columns the columns that the expression may name, with their types
 * @param table what the table must be called; null if the expression does not care
 */
record Wanted(
        Use use,
        @Nullable ColumnType target,
        String text,
        Map<String, ColumnType> columns,
        @Nullable QualifiedName table) {

    /** Returns what the request asks for, with those of the table's columns whose names occur in the expression, and any name for the table. */
    static Wanted of(Request request) {
        Set<String> words = ExpressionText.names(request.expression());
        Map<String, ColumnType> columns = new LinkedHashMap<>();
        if (request.use() != Use.DEFAULT) {
            for (Column column : request.table().columns()) {
                if (words.contains(column.name())) {
                    columns.put(column.name(), column.type());
                }
            }
        }
        return new Wanted(request.use(), target(request), request.expression(), columns, null);
    }

    /** Returns the same with every column of the table and its name: for expressions like {@code users.age > 0} or {@code users is not null}. */
    static Wanted inItsTable(Request request) {
        Map<String, ColumnType> columns = new LinkedHashMap<>();
        for (Column column : request.table().columns()) {
            columns.put(column.name(), column.type());
        }
        return new Wanted(
                request.use(),
                target(request),
                request.expression(),
                columns,
                request.table().name());
    }

    Wanted withText(String newText) {
        return new Wanted(use, target, newText, columns, table);
    }

    private static @Nullable ColumnType target(Request request) {
        if (request.use() != Use.DEFAULT && request.use() != Use.GENERATED) {
            return null;
        }
        String name = request.column();
        return request.table()
                .column(name == null ? "" : name)
                .map(Column::type)
                .orElseThrow(() ->
                        new IllegalArgumentException("Table " + request.table().name() + " has no column '" + name
                                + "', whose " + request.use() + " expression is asked for."));
    }
}
