package dev.autogen.differ;

import dev.autogen.schema.QualifiedName;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes names and literals into the few expressions that the planner has to make itself. */
final class SqlNames {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /** What PostgreSQL's grammar reserves, and those of its other key words that cannot stand alone as a column or a type. */
    private static final Set<String> RESERVED =
            new HashSet<>(Arrays.asList(("all analyse analyze and any array as asc asymmetric"
                            + " authorization between bigint binary bit boolean both case cast char character check coalesce collate collation column"
                            + " concurrently constraint create cross current_catalog current_date current_role current_schema current_time"
                            + " current_timestamp current_user dec decimal default deferrable desc distinct do else end except exists extract false"
                            + " fetch float for foreign freeze from full grant greatest group grouping having ilike in initially inner inout int"
                            + " integer intersect interval into is isnull join lateral leading least left like limit localtime localtimestamp"
                            + " national natural nchar none normalize not notnull null nullif numeric offset on only or order out outer overlaps"
                            + " overlay placing position precision primary real references returning right row select session_user setof similar"
                            + " smallint some substring symmetric system_user table tablesample then time timestamp to trailing treat trim true union"
                            + " unique user using values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists"
                            + " xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable")
                    .split(" ")));

    private SqlNames() {}

    static String identifier(String name) {
        return PLAIN.matcher(name).matches() && !RESERVED.contains(name)
                ? name
                : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String identifier(QualifiedName name) {
        String last = identifier(name.name());
        return name.namespace() == null ? last : identifier(name.namespace()) + "." + last;
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Returns the default that takes a sequence's next number, as PostgreSQL prints it. */
    static String nextValue(QualifiedName sequence) {
        return "nextval(" + literal(identifier(sequence)) + "::regclass)";
    }
}
