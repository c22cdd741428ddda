package dev.autogen.schema;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of PostgreSQL's built-in types; see "Data Types" in its manual. */
final class TypeNames {

    /** Other spellings, of the grammar and of {@code pg_type}, by the one that {@code format_type} prints. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            entry("varchar", "character varying"),
            entry("char varying", "character varying"),
            entry("national character varying", "character varying"),
            entry("national char varying", "character varying"),
            entry("nchar varying", "character varying"),
            entry("nvarchar", "character varying"),
            entry("char", "character"),
            entry("nchar", "character"),
            entry("national character", "character"),
            entry("national char", "character"),
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
            """
            character varying, character, bpchar, text, name, "char",
            integer, bigint, smallint, numeric, double precision, real, money, boolean, bit, bit varying, bytea, uuid,
            timestamp with time zone, timestamp without time zone, time with time zone, time without time zone, date, interval,
            json, jsonb, jsonpath, xml, inet, cidr, macaddr, macaddr8, point, line, lseg, box, path, polygon, circle,
            tsvector, tsquery, int4range, int8range, numrange, tsrange, tstzrange, daterange,
            int4multirange, int8multirange, nummultirange, tsmultirange, tstzmultirange, datemultirange,
            oid, xid, xid8, cid, tid, pg_lsn, pg_snapshot, txid_snapshot, refcursor, aclitem, int2vector, oidvector,
            regclass, regtype, regproc, regprocedure, regoper, regoperator, regconfig, regdictionary, regnamespace, regrole,
            regcollation, regdatabase
            """
                    .strip()
                    .split(",\\s+"));

    private TypeNames() {}

    /** Returns the name as {@code format_type} prints it; null if it is not that of a built-in type. Upper and lower case are the same here. */
    static @Nullable String builtIn(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        String spelling = ALIASES.getOrDefault(key, key);
        return BUILT_IN.contains(spelling) ? spelling : null;
    }
}
