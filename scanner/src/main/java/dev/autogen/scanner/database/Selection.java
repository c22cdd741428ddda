package dev.autogen.scanner.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tables of a database are read. Left alone are partitions and inheritance children (the table above them stands for them), tables of extensions,
 * temporary tables and autogen's own.
 *
 * @param namespaces the oids of the namespaces in scope that exist
 * @param namespaceNames their names, in the same order
 * @param tables the oids of the tables that are read
 * @param own the oids of autogen's own tables
 * @param notes what the user should know about the choice
 */
record Selection(
        List<Long> namespaces, List<String> namespaceNames, List<Long> tables, List<Long> own, List<String> notes) {

    private static final String NAMESPACES =
            """
            select n.oid, n.nspname, pg_catalog.has_schema_privilege(n.oid, 'USAGE') as usable
            from pg_catalog.pg_namespace n where n.nspname = any (%s) order by n.nspname""";

    private static final String TABLES =
            """
            select c.oid, n.nspname, c.relname, c.relkind = 'p' as partitioned,
                   case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partition_key,
                   (select count(*) from pg_inherits h where h.inhparent = c.oid) as children,
                   c.relispartition or exists (select from pg_inherits h where h.inhrelid = c.oid) as child,
                   exists (select from pg_depend x
                           where x.classid = 'pg_class'::regclass and x.objid = c.oid and x.deptype = 'e') as of_extension,
                   (select string_agg(a.attname, ',' order by a.attnum) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and c.relpersistence <> 't' and c.relnamespace = any (:namespaces)
            order by n.nspname, c.relname""";

    static Selection read(Connection connection, DatabaseScope scope) throws SQLException {
        List<Long> namespaces = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Namespace namespace :
                Rows.read(connection, NAMESPACES.formatted(array(scope.namespaces())), Namespace::of)) {
            requireUsable(connection, scope, namespace);
            namespaces.add(namespace.oid());
            names.add(namespace.name());
        }
        List<String> notes = new ArrayList<>();
        boolean wanted = scope.namespaces().contains(scope.defaultNamespace());
        if (wanted && !names.contains(scope.defaultNamespace())) {
            notes.add("Schema " + scope.defaultNamespace() + " does not exist in the database.");
        }
        List<Long> tables = new ArrayList<>();
        List<Long> ownTables = new ArrayList<>();
        String sql = TABLES.replace(":namespaces", CatalogSql.oids(namespaces));
        List<Candidate> candidates = Rows.read(connection, sql, Candidate::of);
        Map<CatalogName, String> columns = new HashMap<>();
        candidates.forEach(table -> columns.put(table.name(), table.columns()));
        for (Candidate table : candidates) {
            boolean own = scope.isOwn(
                            scope.name(table.name().namespace(), table.name().name()))
                    || OwnTables.isOwn(table.name(), columns);
            if (own) {
                ownTables.add(table.oid());
            } else if (!table.child() && !table.ofExtension()) {
                tables.add(table.oid());
                table.note(notes);
            }
        }
        return new Selection(namespaces, names, tables, ownTables, notes);
    }

    private static void requireUsable(Connection connection, DatabaseScope scope, Namespace namespace)
            throws SQLException {
        if (namespace.name().equals(scope.defaultNamespace()) && !namespace.usable()) {
            String user = Rows.read(connection, "select current_user", row -> row.getString(1))
                    .get(0);
            throw new DatabaseReadException("Schema " + namespace.name() + " cannot be read: user " + user
                    + " may not use it. Let its owner run: grant usage on schema "
                    + SessionSettings.quote(namespace.name()) + " to " + SessionSettings.quote(user) + ";");
        }
    }

    /** Returns an SQL array of names. */
    static String array(List<String> names) {
        StringBuilder array = new StringBuilder("array[");
        for (String name : names) {
            array.append(array.length() > 6 ? "," : "")
                    .append('\'')
                    .append(name.replace("'", "''"))
                    .append('\'');
        }
        return array + "]::name[]";
    }

    private record Namespace(long oid, String name, boolean usable) {
        static Namespace of(ResultSet row) throws SQLException {
            return new Namespace(row.getLong("oid"), row.getString("nspname"), row.getBoolean("usable"));
        }
    }

    private record Candidate(
            long oid,
            CatalogName name,
            String partitionKey,
            long children,
            boolean child,
            boolean ofExtension,
            String columns) {

        static Candidate of(ResultSet row) throws SQLException {
            String key = row.getString("partition_key");
            return new Candidate(
                    row.getLong("oid"),
                    new CatalogName(row.getString("nspname"), row.getString("relname")),
                    key == null ? "" : key,
                    row.getLong("children"),
                    row.getBoolean("child"),
                    row.getBoolean("of_extension"),
                    String.valueOf(row.getString("columns")));
        }

        void note(List<String> notes) {
            if (!partitionKey.isEmpty()) {
                notes.add("Table " + name + " is partitioned by " + partitionKey + ": it is compared, its partitions ("
                        + children + ") are left alone.");
            } else if (children > 0) {
                notes.add("Table " + name + " has inheritance children (" + children
                        + "): it is compared, they are left alone.");
            }
        }
    }
}
