package dev.autogen.scanner.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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

    /**
     * One {@code select} costs less than a {@code set} for each. The last two but the path decide on no text: to compile a query over the catalog, or to try every order of its joins,
     * takes longer than to run it as it is written.
     */
    private static final String SETTINGS =
            """
            select pg_catalog.set_config(name, value, true)
            from (values ('timezone', 'UTC'),
                         ('datestyle', 'ISO, MDY'),
                         ('intervalstyle', 'postgres'),
                         ('extra_float_digits', '1'),
                         ('bytea_output', 'hex'),
                         ('lc_monetary', 'C'),
                         ('quote_all_identifiers', 'off'),
                         ('standard_conforming_strings', 'on'),
                         ('escape_string_warning', 'off'),
                         ('transform_null_equals', 'off'),
                         ('array_nulls', 'on'),
                         ('xmloption', 'content'),
                         ('client_min_messages', 'warning'),
                         ('jit', 'off'),
                         ('join_collapse_limit', '4'),
                         ('search_path', e'%s')) setting (name, value)""";

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
        // whatever the session says of backslashes
        String literal = searchPath.replace("\\", "\\\\").replace("'", "''");
        Rows.execute(connection, SETTINGS.formatted(literal));
    }

    static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
