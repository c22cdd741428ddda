package dev.autogen.scanner.entity.oracle;

import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a database holds as plain sentences, by SQL of its own; the names of constraints and indexes are left out. */
public final class CatalogFacts {

    private static final String USER_NAMESPACE = "n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'";

    private static final String[] QUERIES = {
        // columns
        "select format('column %s.%s.%s %s%s default %s identity %s generated %s collation %s comment %s', n.nspname, c.relname, a.attname,"
                + " format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,"
                + " pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, co.collname, col_description(c.oid, a.attnum))"
                + " from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace"
                + " left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum"
                + " left join pg_collation co on co.oid = a.attcollation"
                + " where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and " + USER_NAMESPACE,
        "select format('table %s.%s comment %s', n.nspname, c.relname, obj_description(c.oid)) from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and " + USER_NAMESPACE,
        "select format('constraint of %s.%s: %s', n.nspname, c.relname, pg_get_constraintdef(k.oid)) from pg_constraint k"
                + " join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where k.contype <> 'n' and "
                + USER_NAMESPACE,
        "select format('index of %s.%s: %s', n.nspname, c.relname, regexp_replace(pg_get_indexdef(i.indexrelid), 'INDEX .* ON ', 'INDEX ON '))"
                + " from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace where "
                + USER_NAMESPACE,
        "select format('sequence %s.%s %s start %s increment %s min %s max %s', schemaname, sequencename, data_type, start_value, increment_by,"
                + " min_value, max_value) from pg_sequences",
        "select format('enum %s.%s %s', n.nspname, t.typname, (select string_agg(enumlabel, ', ' order by enumsortorder) from pg_enum"
                + " where enumtypid = t.oid)) from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype = 'e'"
    };

    private static final String NAMES =
            "select conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace where k.contype <> 'n' and "
                    + USER_NAMESPACE
                    + " union select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where relkind = 'i' and "
                    + USER_NAMESPACE;

    private CatalogFacts() {}

    /** Returns the facts, sorted. */
    public static Set<String> of(TestDatabase database) {
        Set<String> facts = new TreeSet<>();
        for (String query : QUERIES) {
            facts.addAll(select(database, query));
        }
        return facts;
    }

    /** Returns the names of all constraints and indexes. */
    public static Set<String> names(TestDatabase database) {
        return select(database, NAMES);
    }

    private static Set<String> select(TestDatabase database, String query) {
        Set<String> rows = new TreeSet<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
        return rows;
    }
}
