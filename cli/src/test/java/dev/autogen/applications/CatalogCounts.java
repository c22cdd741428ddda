package dev.autogen.applications;

import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** How much a database holds, autogen's own tables aside. Indexes are those that no constraint made. */
record CatalogCounts(int tables, int columns, int foreignKeys, int uniques, int indexes, int sequences) {

    private static final String COUNTS =
            """
            with relation as (
                select c.oid, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relname not like 'autogen\\_%'
            )
            select
                (select count(*) from relation where relkind = 'r'),
                (select count(*) from pg_attribute a join relation r on r.oid = a.attrelid
                    where r.relkind = 'r' and a.attnum > 0 and not a.attisdropped),
                (select count(*) from pg_constraint k join relation r on r.oid = k.conrelid where k.contype = 'f'),
                (select count(*) from pg_constraint k join relation r on r.oid = k.conrelid where k.contype = 'u'),
                (select count(*) from relation r where relkind = 'i'
                    and not exists (select from pg_constraint k where k.conindid = r.oid and k.contype in ('p', 'u', 'x'))),
                (select count(*) from relation where relkind = 'S')""";

    private static final String OBJECTS =
            """
            select format('%s %s.%s', c.relkind, n.nspname, c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            union all
            select format('type %s.%s', n.nspname, t.typname) from pg_type t join pg_namespace n on n.oid = t.typnamespace
            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and t.typtype in ('e', 'd')
            union all
            select format('function %s.%s', n.nspname, p.proname) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            union all
            select format('schema %s', n.nspname) from pg_namespace n
            where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')""";

    static CatalogCounts of(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNTS)) {
            row.next();
            return new CatalogCounts(
                    row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6));
        }
    }

    /** Returns all that somebody made in it and that is not autogen's own, as kind and name. */
    static Set<String> leftIn(TestDatabase database) throws SQLException {
        Set<String> left = new TreeSet<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OBJECTS)) {
            while (rows.next()) {
                if (!rows.getString(1).contains(" public.autogen_")) {
                    left.add(rows.getString(1));
                }
            }
        }
        return left;
    }
}
