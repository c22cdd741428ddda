package dev.autogen.testing.random;

import dev.autogen.schema.ColumnType;
import java.util.List;

/**
 * A column type and what can be said about it.
 *
 * @param family types between which PostgreSQL converts by itself
 * @param ordered whether btree has an operator class for it
 * @param defaults expressions of that type, some as PostgreSQL prints them and some as people write them
 */
record TypeSample(ColumnType type, String family, boolean ordered, List<String> defaults) {

    static TypeSample ordered(String type, String family, String... defaults) {
        return new TypeSample(ColumnType.parse(type), family, true, List.of(defaults));
    }

    static TypeSample unordered(String type, String... defaults) {
        return new TypeSample(ColumnType.parse(type), type, false, List.of(defaults));
    }
}
