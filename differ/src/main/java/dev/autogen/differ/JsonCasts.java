package dev.autogen.differ;

import dev.autogen.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** How values become JSON and come back, where a cast would read the text of the one as the other: {@code 2026-01-01} is no JSON, and {@code "a"} with its quotes no text. */
final class JsonCasts {

    /** The words of a JSON scalar, without quotes; of JSON's null, none. */
    private static final String WORDS = " #>> '{}'";

    private JsonCasts() {}

    static boolean isJson(ColumnType type) {
        return type.is("json") || type.is("jsonb");
    }

    /** Whether the lists among the values become arrays. */
    static boolean isList(ColumnType from, ColumnType to) {
        return isJson(from) && to.array() && !isJson(to.element());
    }

    /**
     * Returns the expression that converts a value.
     *
     * @param target the type to convert to, as SQL has it; that of the elements of an array
     * @return null where none of the types is JSON, or a cast serves
     */
    static @Nullable String using(String value, ColumnType from, ColumnType to, @Nullable String target) {
        // a type of the project's own may be a domain over text, whose values may be JSON as they stand
        if (isJson(to) && !isJson(from) && (from.array() || from.isBuiltIn())) {
            return "to_" + to.name().name() + "(" + value + ")";
        }
        String json = from.is("json") ? value + "::jsonb" : value;
        String cast = target == null ? "" : "::" + target;
        if (isList(from, to)) {
            // no function makes an array of a list, but one fills rows; this is the row of PostgreSQL's own with the
            // fewest columns that has a text[]. USING takes no subquery
            String array = "(jsonb_populate_record(null::pg_db_role_setting, jsonb_build_object('setconfig', " + json
                    + "))).setconfig";
            String words = json + WORDS;
            return "case when jsonb_typeof(" + json + ") = 'array' then " + array + (cast.isEmpty() ? "" : cast + "[]")
                    + " when " + words + " is not null then array[(" + words + ")" + cast + "] end";
        }
        return isJson(from) && !isJson(to) && !to.array() ? "(" + json + WORDS + ")" + cast : null;
    }
}
