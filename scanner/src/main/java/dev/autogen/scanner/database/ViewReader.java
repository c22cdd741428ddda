package dev.autogen.scanner.database;

import dev.autogen.scanner.database.Census.Rarity;
import dev.autogen.schema.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads views. Every one of them is named among what is not modelled as well: which are compared is for others to decide. */
final class ViewReader {

    /** The query of the view {@code c} as {@code create view} takes it: the check option is no part of what PostgreSQL prints. */
    static final String QUERY =
            """
            rtrim(pg_get_viewdef(c.oid), ';') || coalesce(
                (select E'\\n WITH ' || upper(o.option_value) || ' CHECK OPTION'
                 from pg_options_to_table(c.reloptions) o where o.option_name = 'check_option'), '')""";

    private static final String VIEWS =
            """
            select n.nspname, c.relname, %s as query, d.description,
                   array(select unnest(array[a.attname::text, cd.description])
                         from pg_attribute a
                         join pg_description cd on cd.objoid = c.oid and cd.classoid = 'pg_class'::regclass and cd.objsubid = a.attnum
                         where a.attrelid = c.oid) as column_comments
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_description d on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
            where c.relkind = 'v' and c.relpersistence <> 't' and c.relnamespace = any (:namespaces)
              and not exists (select from pg_depend x
                              where x.classid = 'pg_class'::regclass and x.objid = c.oid and x.deptype = 'e')"""
                    .formatted(QUERY);

    private ViewReader() {}

    static List<View> read(Connection connection, DatabaseScope scope, CatalogSql sql, Census census)
            throws SQLException {
        if (!census.has(Rarity.VIEWS)) {
            return List.of();
        }
        return Rows.read(connection, sql.fill(VIEWS), row -> view(row, scope));
    }

    private static View view(ResultSet row, DatabaseScope scope) throws SQLException {
        Map<String, String> comments = new TreeMap<>();
        List<String> texts = Rows.texts(row.getArray("column_comments"));
        for (int i = 0; i + 1 < texts.size(); i += 2) {
            comments.put(texts.get(i), texts.get(i + 1));
        }
        return new View(
                scope.name(row.getString("nspname"), row.getString("relname")),
                row.getString("query"),
                row.getString("description"),
                comments);
    }
}
