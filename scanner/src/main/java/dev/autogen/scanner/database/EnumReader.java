package dev.autogen.scanner.database;

import dev.autogen.schema.EnumType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads named enum types, which SchemaCrawler has no place for. */
final class EnumReader {

    private static final String ENUMS =
            """
            select n.nspname, t.typname, d.description,
                   array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder) as labels
            from pg_type t
            join pg_namespace n on n.oid = t.typnamespace
            left join pg_description d on d.objoid = t.oid and d.classoid = 'pg_type'::regclass and d.objsubid = 0
            where t.typtype = 'e' and t.typnamespace = any (:namespaces)
              and not exists (select from pg_depend x
                              where x.classid = 'pg_type'::regclass and x.objid = t.oid and x.deptype = 'e')""";

    private EnumReader() {}

    static List<EnumType> read(Connection connection, DatabaseScope scope, CatalogSql sql) throws SQLException {
        return Rows.read(connection, sql.fill(ENUMS), row -> enumType(row, scope));
    }

    private static EnumType enumType(ResultSet row, DatabaseScope scope) throws SQLException {
        return new EnumType(
                scope.name(row.getString("nspname"), row.getString("typname")),
                Rows.texts(row.getArray("labels")),
                row.getString("description"));
    }
}
