package dev.autogen.proof;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Text that PostgreSQL reads as a value of a type: another one for each row as far as the type has so many, and short, so that it survives most casts. */
final class SeedValues {

    /** Each is the pattern of a value, {@code #} the row's number from 1, {@code %} that number as one hexadecimal digit. */
    private static final Map<String, String> PATTERNS = Map.ofEntries(
            Map.entry("smallint", "#"),
            Map.entry("integer", "#"),
            Map.entry("bigint", "#"),
            Map.entry("numeric", "#"),
            Map.entry("real", "#"),
            Map.entry("double precision", "#"),
            Map.entry("money", "#"),
            Map.entry("oid", "#"),
            Map.entry("character varying", "#"),
            Map.entry("character", "#"),
            Map.entry("\"char\"", "#"),
            Map.entry("name", "#"),
            Map.entry("text", "#"),
            Map.entry("bytea", "\\x0%"),
            Map.entry("date", "2001-01-0#"),
            Map.entry("timestamp without time zone", "2001-01-0# 00:00:00"),
            Map.entry("timestamp with time zone", "2001-01-0# 00:00:00+00"),
            Map.entry("time without time zone", "0#:00:00"),
            Map.entry("time with time zone", "0#:00:00+00"),
            Map.entry("interval", "# day"),
            Map.entry("uuid", "00000000-0000-0000-0000-00000000000%"),
            Map.entry("json", "{\"a\": #}"),
            Map.entry("jsonb", "{\"a\": #}"),
            Map.entry("jsonpath", "$.a#"),
            Map.entry("xml", "<a>#</a>"),
            Map.entry("inet", "10.0.0.#"),
            Map.entry("cidr", "10.0.#.0/24"),
            Map.entry("macaddr", "00:00:00:00:00:0%"),
            Map.entry("macaddr8", "00:00:00:00:00:00:00:0%"),
            Map.entry("tsvector", "a#"),
            Map.entry("tsquery", "a#"),
            Map.entry("point", "(#,#)"),
            Map.entry("line", "{1,1,#}"),
            Map.entry("lseg", "[(0,0),(#,#)]"),
            Map.entry("box", "(#,#),(0,0)"),
            Map.entry("path", "[(0,0),(#,#)]"),
            Map.entry("polygon", "((0,0),(0,#),(#,0))"),
            Map.entry("circle", "<(0,0),#>"),
            Map.entry("int4range", "[#,#]"),
            Map.entry("int8range", "[#,#]"),
            Map.entry("numrange", "[#,#]"),
            Map.entry("daterange", "[2001-01-0#,2001-01-0#]"),
            Map.entry("tsrange", "[2001-01-0# 00:00:00,2001-01-0# 00:00:00]"),
            Map.entry("tstzrange", "[2001-01-0# 00:00:00+00,2001-01-0# 00:00:00+00]"),
            Map.entry("pg_lsn", "0/#"),
            Map.entry("citext", "#"),
            Map.entry("hstore", "a=>#"),
            Map.entry("ltree", "a#"));

    /** Where Hibernate keeps nanoseconds, which PostgreSQL's own types of time cannot tell apart. */
    private static final String DURATION = "21,0";

    private final Schema schema;
    private final Map<QualifiedName, Set<String>> avoided;

    /** @param avoided labels of enum types that no row gets, unless there is no other */
    SeedValues(Schema schema, Map<QualifiedName, Set<String>> avoided) {
        this.schema = schema;
        this.avoided = avoided;
    }

    /**
     * Returns a value for a row; empty for a type whose values are not known.
     *
     * @param row from 1 to 9
     */
    Optional<String> of(ColumnType type, int row) {
        if (type.array()) {
            return of(type.element(), row)
                    .map(element -> "{\"" + element.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");
        }
        if (type.is("boolean")) {
            return Optional.of(row % 2 == 0 ? "false" : "true");
        }
        if (type.is("bit") || type.is("bit varying")) {
            return Optional.of(bits(type, row));
        }
        if (type.is("numeric") && DURATION.equals(type.modifier())) {
            return Optional.of(row + "000");
        }
        if (type.is("numeric") && type.modifier() != null) {
            return Optional.of(number(type.modifier(), row));
        }
        Optional<EnumType> named = schema.enumType(type.name());
        if (named.isPresent()) {
            List<String> labels = labels(named.get());
            return labels.isEmpty() ? Optional.empty() : Optional.of(labels.get((row - 1) % labels.size()));
        }
        String pattern = PATTERNS.get(type.name().name());
        return Optional.ofNullable(pattern)
                .map(known -> known.replace("#", Integer.toString(row)).replace("%", Integer.toHexString(row)));
    }

    private List<String> labels(EnumType type) {
        List<String> labels = new ArrayList<>(type.labels());
        labels.removeAll(avoided.getOrDefault(type.name(), Set.of()));
        return labels.isEmpty() ? type.labels() : labels;
    }

    private static String bits(ColumnType type, int row) {
        int length = type.modifier() == null ? 1 : Integer.parseInt(type.modifier());
        String digits = Integer.toBinaryString(row % (1 << Math.min(length, 4)));
        return type.is("bit") ? "0".repeat(Math.max(0, length - digits.length())) + digits : digits;
    }

    /** A number with no digit before the point has to be a fraction. */
    private static String number(String modifier, int row) {
        String[] parts = modifier.split(",");
        int precision = Integer.parseInt(parts[0].strip());
        int scale = parts.length == 1 ? 0 : Integer.parseInt(parts[1].strip());
        if (scale >= precision) {
            return "0." + "0".repeat(scale - precision) + row;
        }
        return scale < 0 ? row + "0".repeat(-scale) : Integer.toString(row);
    }
}
