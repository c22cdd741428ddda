package dev.autogen.sql;

import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes catalog names as SQL: in double quotes where PostgreSQL would read something else without them. */
public final class Identifiers {

    /** Words that {@code quote_ident} quotes: the keywords of {@code pg_get_keywords()} that are not unreserved, of PostgreSQL 14 to 18. */
    private static final Set<String> KEYWORDS = Set.of(
            """
            all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean
            both case cast char character check coalesce collate collation column concurrently constraint
            create cross current_catalog current_date current_role current_schema current_time
            current_timestamp current_user dec decimal default deferrable desc distinct do else end except
            exists extract false fetch float for foreign freeze from full grant greatest group grouping having
            ilike in initially inner inout int integer intersect interval into is isnull join json json_array
            json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize
            json_table json_value lateral leading least left like limit localtime localtimestamp merge_action
            national natural nchar none normalize not notnull null nullif numeric offset on only or order out
            outer overlaps overlay placing position precision primary real references returning right row
            select session_user setof similar smallint some substring symmetric system_user table tablesample
            then time timestamp to trailing treat trim true union unique user using values varchar variadic
            verbose when where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces
            xmlparse xmlpi xmlroot xmlserialize xmltable
            """
                    .strip()
                    .split("\\s+"));

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    private Identifiers() {}

    /** Returns one name as SQL. */
    public static String quoted(String name) {
        boolean plain = PLAIN.matcher(name).matches() && !KEYWORDS.contains(name);
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Returns a table's, sequence's or type's name as SQL; without a namespace it is left to the search path, which whoever runs it sets. */
    public static String quoted(QualifiedName name) {
        return name.namespace() == null ? quoted(name.name()) : quoted(name.namespace()) + "." + quoted(name.name());
    }

    /** Returns the names in their order, separated by commas. */
    static String list(List<String> names) {
        return names.stream().map(Identifiers::quoted).collect(Collectors.joining(", "));
    }

    /** Returns the name of what lives in the namespace of the given table: its indexes. */
    static String besides(QualifiedName table, String name) {
        return quoted(table.withName(name));
    }
}
