package dev.autogen.scanner.database;

import dev.autogen.scanner.database.Census.Rarity;
import dev.autogen.schema.CastContext;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads named enum types with their casts, which SchemaCrawler has no place for. */
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

    /** Casts by way of the label's text. One between two enum types belongs to neither, one by a function is no more than the function: both are unmodelled. */
    private static final String CASTS =
            """
            select n.nspname, t.typname, k.casttarget = t.oid as to_enum, k.castcontext::text as context,
                   OTHER_COLUMNS
            from pg_cast k
            join pg_type t on t.oid in (k.castsource, k.casttarget) and t.typtype = 'e'
            join pg_namespace n on n.oid = t.typnamespace
            join pg_type y on y.oid = case when k.casttarget = t.oid then k.castsource else k.casttarget end and y.typtype <> 'e'
            OTHER_TYPE
            where k.castmethod = 'i' and t.typnamespace = any (:namespaces)
              and not exists (select from pg_depend x
                              where x.classid = 'pg_cast'::regclass and x.objid = k.oid and x.deptype = 'e')"""
                    .replace("OTHER_COLUMNS", CatalogType.columns("other"))
                    .replace("OTHER_TYPE", CatalogType.lateral("other", "y", "null"));

    private EnumReader() {}

    static List<EnumType> read(Connection connection, DatabaseScope scope, CatalogSql sql, Census census)
            throws SQLException {
        if (!census.has(Rarity.ENUM_TYPES)) {
            return List.of();
        }
        Map<QualifiedName, List<EnumCast>> casts = new HashMap<>();
        if (census.has(Rarity.CASTS)) {
            Rows.read(connection, sql.fill(CASTS), row -> casts.computeIfAbsent(
                            name(row, scope), any -> new ArrayList<>())
                    .add(cast(row, scope)));
        }
        return Rows.read(connection, sql.fill(ENUMS), row -> enumType(row, scope, casts));
    }

    private static QualifiedName name(ResultSet row, DatabaseScope scope) throws SQLException {
        return scope.typeName(row.getString("nspname"), row.getString("typname"));
    }

    private static EnumCast cast(ResultSet row, DatabaseScope scope) throws SQLException {
        ColumnType other = CatalogType.of(row).in(scope);
        CastContext context =
                switch (row.getString("context")) {
                    case "i" -> CastContext.IMPLICIT;
                    case "a" -> CastContext.ASSIGNMENT;
                    default -> CastContext.EXPLICIT;
                };
        return new EnumCast(row.getBoolean("to_enum"), other, context);
    }

    private static EnumType enumType(ResultSet row, DatabaseScope scope, Map<QualifiedName, List<EnumCast>> casts)
            throws SQLException {
        QualifiedName name = name(row, scope);
        return new EnumType(
                name,
                Rows.texts(row.getArray("labels")),
                casts.getOrDefault(name, List.of()),
                row.getString("description"));
    }
}
