package dev.autogen.differ;

import dev.autogen.differ.CanonicalTexts.Place;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** The columns of one table that get another type, not another size only, by name, with the type they have. */
record RetypedColumns(Table table, Map<String, ColumnType> types) {

    static RetypedColumns of(Table wanted, Table now) {
        Map<String, ColumnType> types = new LinkedHashMap<>();
        for (Column column : now.columns()) {
            wanted.column(column.name())
                    .map(Column::type)
                    .filter(type ->
                            !type.withModifier(null).equals(column.type().withModifier(null)))
                    .ifPresent(type -> types.put(column.name(), column.type()));
        }
        return new RetypedColumns(now, types);
    }

    /** Whether the expression is about one of them. */
    boolean concern(Place place, String expression) {
        return !types.isEmpty()
                && (types.containsKey(place.column())
                        || Expressions.columns(expression, table).stream().anyMatch(types::containsKey));
    }

    /** Returns the expression without casts of literals to the types that they have. */
    String withoutOldTypes(String expression) {
        String free = expression;
        for (ColumnType type : types.values()) {
            free = Expressions.withoutCasts(free, type);
        }
        return free;
    }
}
