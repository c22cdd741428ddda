package dev.autogen.testing.random;

import static dev.autogen.testing.random.TypeSample.ordered;
import static dev.autogen.testing.random.TypeSample.unordered;

import dev.autogen.schema.ColumnType;
import java.util.List;

/** The built-in types that columns of random schemas have, with defaults. */
final class TypeSamples {

    static final List<TypeSample> ALL = List.of(
            ordered("smallint", "number", "0", "7", "'-5'::integer"),
            ordered("integer", "number", "0", "42", "'-1'::integer", "-1", "1 + 1"),
            ordered("bigint", "number", "0", "'9223372036854775807'::bigint", "5::bigint"),
            ordered("numeric", "number", "0", "'NaN'::numeric", "1.50"),
            ordered("numeric(10,2)", "number", "0", "19.99", "0.00", "'-1.5'::numeric"),
            ordered("numeric(12,0)", "number", "100"),
            ordered("real", "number", "0.5", "'Infinity'::real"),
            ordered("double precision", "number", "0", "'NaN'::double precision", "1e10"),
            ordered("boolean", "boolean", "true", "false", "1 = 1"),
            ordered(
                    "text",
                    "text",
                    "''::text",
                    "'it''s'::text",
                    "'plain'",
                    "upper('x'::text)",
                    "'C:\\temp'",
                    "E'a\\nb'"),
            ordered("character varying(50)", "text", "'A'::character varying", "'B'", "'a,b'::character varying"),
            ordered("character varying(255)", "text", "'new'::character varying", "''"),
            ordered("character varying", "text", "'new'::character varying", "CURRENT_USER"),
            ordered("character(3)", "text", "'EUR'::bpchar", "'USD'"),
            ordered("bpchar", "text", "'x'::bpchar"),
            ordered("date", "date", "CURRENT_DATE", "'2024-02-29'::date", "now()"),
            ordered(
                    "timestamp without time zone",
                    "date",
                    "now()",
                    "'2024-01-01 00:00:00'::timestamp without time zone"),
            ordered("timestamp(3) without time zone", "date", "LOCALTIMESTAMP", "now() at time zone 'utc'"),
            ordered("timestamp with time zone", "date", "now()", "CURRENT_TIMESTAMP", "(now() + '1 day'::interval)"),
            ordered("timestamp(0) with time zone", "date", "clock_timestamp()"),
            ordered("time without time zone", "time", "'12:00:00'::time without time zone", "LOCALTIME"),
            ordered("time(3) with time zone", "timetz", "CURRENT_TIME"),
            ordered("interval", "interval", "'1 day'::interval", "interval '1 hour'"),
            ordered("interval day to second(3)", "interval", "'01:00:00'::interval"),
            ordered("interval(3)", "interval"),
            ordered("uuid", "uuid", "gen_random_uuid()", "'00000000-0000-0000-0000-000000000000'::uuid"),
            ordered("bytea", "bytea", "'\\x00ff'::bytea", "'\\xab'"),
            ordered("jsonb", "jsonb", "'{}'::jsonb", "'{\"a\": [1, null]}'"),
            ordered("inet", "inet", "'127.0.0.1'::inet"),
            ordered("cidr", "inet", "'10.0.0.0/8'::cidr"),
            ordered("macaddr", "macaddr"),
            ordered("macaddr8", "macaddr8"),
            ordered("money", "money"),
            ordered("bit(3)", "bit", "'101'::\"bit\"", "B'011'"),
            ordered("bit varying(5)", "bit", "B'1'"),
            ordered("name", "text", "'a'::name"),
            ordered("\"char\"", "char", "'a'::\"char\""),
            ordered("oid", "oid", "0"),
            ordered("tsvector", "tsvector", "''::tsvector"),
            ordered("tsquery", "tsquery"),
            ordered("int4range", "int4range", "'[1,10)'::int4range", "'empty'"),
            ordered("numrange", "numrange"),
            ordered("tstzrange", "tstzrange", "tstzrange(now(), NULL::timestamp with time zone)"),
            ordered("daterange", "daterange", "'empty'::daterange"),
            ordered("int4multirange", "int4multirange", "'{}'::int4multirange"),
            ordered("pg_lsn", "pg_lsn"),
            ordered("xid8", "xid8"),
            ordered("text[]", "text[]", "'{}'::text[]", "ARRAY['a'::text, 'b'::text]", "array['a']"),
            ordered("character varying(10)[]", "text[]", "'{}'::character varying[]"),
            ordered("integer[]", "number[]", "'{1,2}'::integer[]", "ARRAY[]::integer[]"),
            ordered("bigint[]", "number[]", "'{}'"),
            ordered("numeric(5,1)[]", "number[]"),
            ordered("timestamp(3) with time zone[]", "date[]"),
            ordered("uuid[]", "uuid[]"),
            unordered("json", "'{}'::json", "'[1]'"),
            unordered("xml"),
            unordered("jsonpath"),
            unordered("point", "'(0,0)'::point", "point(1, 2)"),
            unordered("line"),
            unordered("box"),
            unordered("path"),
            unordered("polygon"),
            unordered("circle"),
            unordered("txid_snapshot"),
            unordered("jsonb[]"));

    private TypeSamples() {}

    /** Returns the types, the given one among them, for which all that is written for that one holds. */
    static List<ColumnType> alike(ColumnType type) {
        List<ColumnType> alike = ALL.stream()
                .map(TypeSample::type)
                .filter(other -> areAlike(type, other))
                .toList();
        return alike.isEmpty() ? List.of(type) : alike;
    }

    static boolean areAlike(ColumnType type, ColumnType other) {
        boolean texts = isText(type) && isText(other);
        boolean whole = RandomExpressions.isWhole(type) && RandomExpressions.isWhole(other);
        boolean others =
                type.isBuiltIn() && type.array() == other.array() && type.name().equals(other.name());
        return texts || whole || others;
    }

    private static boolean isText(ColumnType type) {
        return type.is("text") || type.is("character varying");
    }

    /** Returns what is known of a built-in type; of one that is not listed, that it is ordered and nothing else. */
    static TypeSample of(ColumnType type) {
        return ALL.stream()
                .filter(sample -> sample.type().equals(type))
                .findFirst()
                .orElseGet(() -> new TypeSample(type, type.toString(), !type.is("json"), List.of()));
    }
}
