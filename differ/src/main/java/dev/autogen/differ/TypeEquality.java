package dev.autogen.differ;

import dev.autogen.schema.ColumnType;
import java.util.Set;

/** When two column types are one: spelled alike, or a time without precision and with 6, which is what PostgreSQL gives it. */
final class TypeEquality {

    private static final Set<String> TIMES = Set.of(
            "timestamp with time zone", "timestamp without time zone", "time with time zone", "time without time zone");

    private TypeEquality() {}

    static boolean same(ColumnType one, ColumnType other) {
        return normal(one).equals(normal(other));
    }

    private static ColumnType normal(ColumnType type) {
        boolean time = type.isBuiltIn() && TIMES.contains(type.name().name());
        return time && type.modifier() == null ? new ColumnType(type.name(), "6", type.array()) : type;
    }
}
