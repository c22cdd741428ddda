package dev.autogen.differ;

import dev.autogen.schema.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says how rows get over a change of type: by PostgreSQL's assignment casts ({@code pg_cast}), or by an expression. */
final class Casts {

    private static final Set<String> TEXTS =
            Set.of("text", "character varying", "character", "bpchar", "name", "\"char\"");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "real", "double precision", "numeric");

    private static final Set<String> WHOLE_NUMBERS = Set.of("smallint", "integer", "bigint");

    /** Types whose values PostgreSQL compares with each other, by its operator families. */
    private static final List<Set<String>> FAMILIES = List.of(
            WHOLE_NUMBERS,
            Set.of("real", "double precision"),
            Set.of("text", "character varying", "character", "bpchar"),
            Set.of("date", "timestamp without time zone", "timestamp with time zone"),
            Set.of("inet", "cidr"));

    /** Besides those among texts, among numbers and to texts. */
    private static final Map<String, Set<String>> ASSIGNABLE = Map.ofEntries(
            Map.entry("date", Set.of("timestamp without time zone", "timestamp with time zone")),
            Map.entry(
                    "timestamp without time zone",
                    Set.of("date", "time without time zone", "timestamp with time zone")),
            Map.entry(
                    "timestamp with time zone",
                    Set.of("date", "time without time zone", "time with time zone", "timestamp without time zone")),
            Map.entry("time without time zone", Set.of("interval", "time with time zone")),
            Map.entry("time with time zone", Set.of("time without time zone")),
            Map.entry("interval", Set.of("time without time zone")),
            Map.entry("json", Set.of("jsonb")),
            Map.entry("jsonb", Set.of("json")),
            Map.entry("cidr", Set.of("inet")),
            Map.entry("inet", Set.of("cidr")),
            Map.entry("macaddr", Set.of("macaddr8")),
            Map.entry("macaddr8", Set.of("macaddr")),
            Map.entry("bit", Set.of("bit varying")),
            Map.entry("bit varying", Set.of("bit")),
            Map.entry("smallint", Set.of("oid", "money")),
            Map.entry("integer", Set.of("oid", "money")),
            Map.entry("bigint", Set.of("oid", "money")),
            Map.entry("numeric", Set.of("money")),
            Map.entry("money", Set.of("numeric")),
            Map.entry("oid", Set.of("integer", "bigint")));

    /** Casts that have to be asked for, which say more than the text of a value does. */
    private static final Map<String, Set<String>> EXPLICIT = Map.ofEntries(
            Map.entry("point", Set.of("box")),
            Map.entry("lseg", Set.of("point")),
            Map.entry("box", Set.of("point", "lseg", "polygon", "circle")),
            Map.entry("path", Set.of("polygon")),
            Map.entry("polygon", Set.of("point", "path", "box", "circle")),
            Map.entry("circle", Set.of("point", "box", "polygon")),
            Map.entry("bit", Set.of("integer", "bigint")),
            Map.entry("integer", Set.of("bit")),
            Map.entry("bigint", Set.of("bit")),
            Map.entry("int4range", Set.of("int4multirange")),
            Map.entry("int8range", Set.of("int8multirange")),
            Map.entry("numrange", Set.of("nummultirange")),
            Map.entry("daterange", Set.of("datemultirange")),
            Map.entry("tsrange", Set.of("tsmultirange")),
            Map.entry("tstzrange", Set.of("tstzmultirange")));

    private static final ColumnType TEXT = ColumnType.parse("text");
    private static final String ONE_BYTE = "\"char\"";

    private Casts() {}

    /** Returns the expression that converts a column's values, or null if PostgreSQL converts them by itself. */
    static @Nullable String using(String column, ColumnType from, ColumnType to) {
        if (isAssignable(from, to)) {
            return null;
        }
        String value = SqlNames.identifier(column);
        // an explicit cast to varchar(5) would cut in silence; what PostgreSQL assigns it refuses
        boolean texts = to.array() && isText(to.element());
        if (!isText(from) && !(from.is("jsonb") && (isNumber(to) || to.is("boolean")))) {
            String json = JsonCasts.using(value, from, to, texts ? null : type(to.element()));
            if (json != null) {
                return json;
            }
        }
        if (to.array() && !from.array()) {
            String element = texts && isText(from) ? value : converted(value, from, texts ? TEXT : to.element());
            return "case when " + value + " is not null then array[" + element + "] end";
        }
        if (from.array() && !to.array()) {
            return converted("(" + value + "[1])", from.element(), to);
        }
        return converted(value, from, to);
    }

    /**
     * Returns the expression that takes back what {@link #using} did to a column's values: of a text that became an array the first element, and of an
     * array that became a text the array that the text says.
     */
    static @Nullable String back(String column, ColumnType before, ColumnType after) {
        String value = SqlNames.identifier(column);
        if (after.array() && isText(before)) {
            return "(" + value + "[1])";
        }
        if (before.array() && isText(after)) {
            return value + "::" + (isText(before.element()) ? "text[]" : type(before));
        }
        if (isText(before) && after.is("bytea")) {
            return "convert_from(" + value + ", 'UTF8')";
        }
        if (before.is("bytea") && isText(after)) {
            return value + "::bytea";
        }
        return using(column, after, before);
    }

    static boolean isAssignable(ColumnType from, ColumnType to) {
        if (from.array() != to.array()) {
            // every type is written into a text
            return from.array() && isText(to);
        }
        if (from.name().equals(to.name())) {
            return true;
        }
        if (isText(to.element())) {
            return !to.element().is(ONE_BYTE) || isText(from.element());
        }
        if (!from.isBuiltIn() || !to.isBuiltIn()) {
            return false;
        }
        String source = from.name().name();
        String target = to.name().name();
        return (NUMBERS.contains(source) && NUMBERS.contains(target))
                || ASSIGNABLE.getOrDefault(source, Set.of()).contains(target);
    }

    /** Returns whether a foreign key may lead from a column of the one type to a key of the other. */
    static boolean isComparable(ColumnType from, ColumnType to) {
        if (from.name().equals(to.name()) && from.array() == to.array()) {
            return true;
        }
        if (from.array() || to.array() || !from.isBuiltIn() || !to.isBuiltIn()) {
            return false;
        }
        String source = from.name().name();
        String target = to.name().name();
        return FAMILIES.stream().anyMatch(family -> family.contains(source) && family.contains(target))
                || (WHOLE_NUMBERS.contains(source) && NUMBERS.contains(target));
    }

    /** Returns whether PostgreSQL has no cast of values from the one type to the other, so that they go over as texts. */
    static boolean isByText(ColumnType from, ColumnType to) {
        return !isAssignable(from, to)
                && (isByMeaning(from, to) || converted("", from, to).startsWith("::text"));
    }

    /** Returns whether no cast leads from one type to the other, and a function of what the values mean does. */
    private static boolean isByMeaning(ColumnType from, ColumnType to) {
        return isNumber(from) && to.is("interval")
                || from.is("interval") && isNumber(to)
                || from.is("boolean") && isTimestamp(to)
                || isTimestamp(from) && to.is("boolean");
    }

    private static String converted(String value, ColumnType from, ColumnType to) {
        String target = type(to);
        // from 15 on PostgreSQL does not take "char" for a text any more
        boolean text = isText(from) && !from.is(ONE_BYTE);
        if (text && to.is("bytea")) {
            // a cast would take backslashes for escapes
            return "convert_to(" + value + ", 'UTF8')";
        }
        if (isAssignable(from, to) || text || isExplicit(from, to)) {
            return value + "::" + target;
        }
        if (from.is("boolean") && isNumber(to)) {
            return to.is("integer") ? value + "::integer" : value + "::integer::" + target;
        }
        if (isNumber(from) && to.is("boolean")) {
            return from.is("integer") ? value + "::boolean" : value + " <> 0";
        }
        if (from.is("boolean") && isTimestamp(to)) {
            return "case when " + value + " then current_timestamp end";
        }
        if (isTimestamp(from) && to.is("boolean")) {
            return value + " is not null";
        }
        if (isNumber(from) && to.is("interval")) {
            return "make_interval(secs => " + value + (isDuration(from) ? " / 1000000000" : "") + ")";
        }
        if (from.is("interval") && isNumber(to)) {
            return "extract(epoch from " + value + ")" + (isDuration(to) ? " * 1000000000" : "");
        }
        if (from.is("bytea") && to.is("uuid")) {
            return "encode(" + value + ", 'hex')::uuid";
        }
        if (from.is("uuid") && to.is("bytea")) {
            return "decode(replace(" + value + "::text, '-', ''), 'hex')";
        }
        if (from.is("jsonb") && (isNumber(to) || to.is("boolean"))) {
            return value + "::" + target;
        }
        if (from.array()) {
            return value + "::text[]::" + target;
        }
        return value + "::text::" + target;
    }

    /** Returns whether Hibernate keeps the nanoseconds of a {@link java.time.Duration} in such a type ({@code SqlTypes.DURATION}). */
    static boolean isDuration(ColumnType type) {
        return type.is("numeric") && "21,0".equals(type.modifier());
    }

    private static boolean isExplicit(ColumnType from, ColumnType to) {
        return from.isBuiltIn()
                && to.isBuiltIn()
                && from.array() == to.array()
                && EXPLICIT.getOrDefault(from.name().name(), Set.of())
                        .contains(to.name().name());
    }

    private static boolean isText(ColumnType type) {
        return type.isBuiltIn() && !type.array() && TEXTS.contains(type.name().name());
    }

    static boolean isTimestamp(ColumnType type) {
        return type.is("timestamp with time zone") || type.is("timestamp without time zone");
    }

    private static boolean isNumber(ColumnType type) {
        return type.isBuiltIn() && !type.array() && NUMBERS.contains(type.name().name());
    }

    private static String type(ColumnType type) {
        String base = type.isBuiltIn() ? type.name().name() : SqlNames.identifier(type.name());
        return type.spell(base) + (type.array() ? "[]" : "");
    }
}
