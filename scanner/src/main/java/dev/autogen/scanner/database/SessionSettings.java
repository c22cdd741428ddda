package dev.autogen.scanner.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes a transaction print the same text in every session. What PostgreSQL prints for an expression depends on the search path and on how values of
 * some types are spelled; both readers and the canonical form use one and the same setting of all that.
 */
final class SessionSettings {

    /** An existing extension's schema may be the default namespace, or one that the user may not use: then it stays out of the path. */
    private static final String EXTENSION_NAMESPACES =
            """
            select distinct quote_ident(n.nspname) as name
            from pg_catalog.pg_extension x
            join pg_catalog.pg_namespace n on n.oid = x.extnamespace
            where n.nspname <> 'pg_catalog' and pg_catalog.has_schema_privilege(n.oid, 'USAGE')
            order by 1""";

    /** Set by one {@code select}, which costs less than a {@code set} for each. */
    private static final Map<String, String> PRINTING = new TreeMap<>(Map.ofEntries(
            Map.entry("timezone", "UTC"),
            Map.entry("datestyle", "ISO, MDY"),
            Map.entry("intervalstyle", "postgres"),
            Map.entry("extra_float_digits", "1"),
            Map.entry("bytea_output", "hex"),
            Map.entry("lc_monetary", "C"),
            Map.entry("quote_all_identifiers", "off"),
            Map.entry("standard_conforming_strings", "on"),
            Map.entry("escape_string_warning", "off"),
            Map.entry("transform_null_equals", "off"),
            Map.entry("array_nulls", "on"),
            Map.entry("xmloption", "content"),
            Map.entry("client_min_messages", "warning"),
            Map.entry("jit", "off")));

    private SessionSettings() {}

    /** Applies to the open transaction: the search path is the default namespace, then the schemas of extensions, and no other. */
    static void apply(Connection connection, String defaultNamespace, boolean temporaryFirst) throws SQLException {
        List<String> extensions = Rows.read(connection, EXTENSION_NAMESPACES, (ResultSet row) -> row.getString("name"));
        String own = quote(defaultNamespace);
        String path = extensions.stream()
                .filter(name -> !name.equals(own) && !name.equals(defaultNamespace))
                .map(name -> ", " + name)
                .collect(Collectors.joining("", own, ""));
        // pg_temp would come first unasked: a temporary table of the session must not change how a permanent one is
        // printed
        String all = temporaryFirst ? "pg_temp, " + path : path + ", pg_temp";
        apply(connection, all);
    }

    /** Applies to the open transaction, with the default namespace alone in the path: what lies in an extension's schema is printed with it. */
    static void applyAlone(Connection connection, String defaultNamespace) throws SQLException {
        apply(connection, quote(defaultNamespace) + ", pg_temp");
    }

    private static void apply(Connection connection, String searchPath) throws SQLException {
        Map<String, String> settings = new TreeMap<>(PRINTING);
        settings.put("search_path", searchPath);
        Rows.execute(
                connection,
                settings.entrySet().stream()
                        .map(setting -> "pg_catalog.set_config('" + setting.getKey() + "', '"
                                + setting.getValue().replace("'", "''") + "', true)")
                        .collect(Collectors.joining(", ", "select ", "")));
    }

    static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
