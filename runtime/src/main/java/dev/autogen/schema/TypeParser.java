package dev.autogen.schema;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a type's text. The aliases are those of PostgreSQL's grammar and of its {@code pg_type} names; see "Data Types" in its manual. */
final class TypeParser {

    private static final Map<String, String> ALIASES = Map.ofEntries(
            entry("varchar", "character varying"),
            entry("char varying", "character varying"),
            entry("national character varying", "character varying"),
            entry("nvarchar", "character varying"),
            entry("char", "character"),
            entry("nchar", "character"),
            entry("national character", "character"),
            entry("int", "integer"),
            entry("int4", "integer"),
            entry("int8", "bigint"),
            entry("int2", "smallint"),
            entry("float8", "double precision"),
            entry("float4", "real"),
            entry("decimal", "numeric"),
            entry("dec", "numeric"),
            entry("bool", "boolean"),
            entry("varbit", "bit varying"),
            entry("timestamptz", "timestamp with time zone"),
            entry("timestamp", "timestamp without time zone"),
            entry("timetz", "time with time zone"),
            entry("time", "time without time zone"));

    private static final Set<String> BUILT_IN = Set.of(
            "character varying",
            "character",
            "bpchar",
            "text",
            "integer",
            "bigint",
            "smallint",
            "double precision",
            "real",
            "numeric",
            "boolean",
            "bit",
            "bit varying",
            "timestamp with time zone",
            "timestamp without time zone",
            "time with time zone",
            "time without time zone",
            "date",
            "interval",
            "bytea",
            "uuid",
            "json",
            "jsonb",
            "jsonpath",
            "xml",
            "oid",
            "inet",
            "cidr",
            "macaddr",
            "macaddr8",
            "money",
            "name",
            "point",
            "line",
            "lseg",
            "box",
            "path",
            "polygon",
            "circle",
            "tsvector",
            "tsquery",
            "int4range",
            "int8range",
            "numrange",
            "tsrange",
            "tstzrange",
            "daterange",
            "int4multirange",
            "int8multirange",
            "nummultirange",
            "tsmultirange",
            "tstzmultirange",
            "datemultirange",
            "regclass",
            "regtype",
            "regproc",
            "regprocedure",
            "regoper",
            "regoperator",
            "regconfig",
            "regdictionary",
            "regnamespace",
            "regrole",
            "regcollation",
            "pg_lsn",
            "pg_snapshot",
            "txid_snapshot",
            "xid",
            "xid8",
            "cid",
            "tid",
            "refcursor",
            "\"char\"");

    private static final Pattern ARRAY =
            Pattern.compile("\\s*(\\[\\s*\\d*\\s*]|\\barray(\\s*\\[\\s*\\d*\\s*])?)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern INTERVAL =
            Pattern.compile("interval\\s+((?:year|month|day|hour|minute|second)\\b.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MODIFIED = Pattern.compile("([^()]*)\\(([^()]*)\\)([^()]*)");

    private TypeParser() {}

    static ColumnType parse(String text) {
        String rest = text.strip();
        boolean array = false;
        for (Matcher suffix = ARRAY.matcher(rest); suffix.find(); suffix = ARRAY.matcher(rest)) {
            array = true;
            rest = rest.substring(0, suffix.start()).strip();
        }
        ColumnType element = parseElement(rest, text);
        return array ? element.asArray() : element;
    }

    private static ColumnType parseElement(String rest, String text) {
        Matcher interval = INTERVAL.matcher(rest);
        if (interval.matches()) {
            return ColumnType.builtIn("interval", collapse(interval.group(1)).toLowerCase(Locale.ROOT));
        }
        String base = rest;
        String modifier = null;
        if (rest.indexOf('(') >= 0 && !rest.startsWith("\"")) {
            Matcher modified = MODIFIED.matcher(rest);
            if (!modified.matches()) {
                throw new IllegalArgumentException("'" + text + "' is no type: its parentheses do not match.");
            }
            base = modified.group(1).strip() + " " + modified.group(3).strip();
            modifier = modified.group(2).replaceAll("\\s*,\\s*", ",").strip();
        } else if (rest.startsWith("\"") && rest.endsWith(")") && rest.indexOf('(') >= 0) {
            int open = rest.lastIndexOf('(');
            base = rest.substring(0, open);
            modifier = rest.substring(open + 1, rest.length() - 1).strip();
        }
        if (base.isBlank()) {
            throw new IllegalArgumentException("'" + text + "' is no type.");
        }
        return named(base.strip(), modifier);
    }

    private static ColumnType named(String base, @Nullable String modifier) {
        String key = collapse(base).toLowerCase(Locale.ROOT);
        if (key.startsWith("pg_catalog.")) {
            key = key.substring("pg_catalog.".length());
        }
        // format_type prints a character without a length as bpchar, because plain "character" would mean character(1)
        String name = key.equals("bpchar") && modifier != null ? "character" : ALIASES.getOrDefault(key, key);
        if (key.equals("float")) {
            // float(1..24) is real, float(25..53) and plain float are double precision
            boolean single = modifier != null && Integer.parseInt(modifier) <= 24;
            return ColumnType.builtIn(single ? "real" : "double precision");
        }
        if (BUILT_IN.contains(name)) {
            return new ColumnType(new QualifiedName(ColumnType.BUILT_IN, name), modifierOf(name, modifier), false);
        }
        String exact =
                base.startsWith("\"") || base.contains(".\"") ? base : base.indexOf('"') < 0 ? collapse(base) : base;
        return new ColumnType(QualifiedName.parse(exact), modifier, false);
    }

    /** PostgreSQL completes two modifiers: {@code char} is one character long, and {@code numeric(10)} has the scale 0. */
    private static @Nullable String modifierOf(String name, @Nullable String modifier) {
        if (name.equals("numeric") && modifier != null && modifier.indexOf(',') < 0) {
            return modifier + ",0";
        }
        boolean lengthOne = modifier == null && (name.equals("bit") || name.equals("character"));
        return lengthOne ? "1" : modifier;
    }

    private static String collapse(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
