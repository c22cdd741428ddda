package dev.autogen.scanner.database;

import dev.autogen.scanner.database.Census.Rarity;
import dev.autogen.schema.Attribute;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads composite types of their own, which SchemaCrawler has no place for. */
final class CompositeTypeReader {

    private static final String TYPES =
            """
            select n.nspname, c.relname, d.description
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_description d on d.objoid = c.reltype and d.classoid = 'pg_type'::regclass and d.objsubid = 0
            where c.relkind = 'c' and c.relnamespace = any (:namespaces) and NOT_OF_EXTENSION""";

    private static final String ATTRIBUTES =
            """
            select n.nspname, c.relname, a.attname, d.description,
                   case when not pg_collation_is_visible(k.oid) then kn.nspname end as collation_namespace, k.collname,
                   ATTRIBUTE_COLUMNS
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind = 'c'
            join pg_namespace n on n.oid = c.relnamespace
            join pg_type t on t.oid = a.atttypid
            ATTRIBUTE_TYPE
            left join pg_collation k on k.oid = a.attcollation and a.attcollation <> t.typcollation
            left join pg_namespace kn on kn.oid = k.collnamespace
            left join pg_description d on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = a.attnum
            where c.relnamespace = any (:namespaces) and a.attnum > 0 and not a.attisdropped and NOT_OF_EXTENSION
            order by c.oid, a.attnum"""
                    .replace("ATTRIBUTE_COLUMNS", CatalogType.columns("y"))
                    .replace("ATTRIBUTE_TYPE", CatalogType.lateral("y", "t", "a.atttypmod"));

    private static final String NOT_OF_EXTENSION =
            "not exists (select from pg_depend x where x.classid = 'pg_type'::regclass and x.objid = c.reltype and x.deptype = 'e')"
                    + " and not exists (select from pg_depend x where x.classid = 'pg_class'::regclass and x.objid = c.oid and x.deptype = 'e')";

    private CompositeTypeReader() {}

    static List<CompositeType> read(Connection connection, DatabaseScope scope, CatalogSql sql, Census census)
            throws SQLException {
        if (!census.has(Rarity.COMPOSITE_TYPES)) {
            return List.of();
        }
        Map<QualifiedName, List<Attribute>> attributes = new HashMap<>();
        Rows.read(connection, fill(sql, ATTRIBUTES), row -> attributes
                .computeIfAbsent(name(row, scope), any -> new ArrayList<>())
                .add(attribute(row, scope)));
        return Rows.read(connection, fill(sql, TYPES), row -> {
            QualifiedName name = name(row, scope);
            return new CompositeType(name, attributes.getOrDefault(name, List.of()), row.getString("description"));
        });
    }

    private static String fill(CatalogSql sql, String query) {
        return sql.fill(query.replace("NOT_OF_EXTENSION", NOT_OF_EXTENSION));
    }

    private static QualifiedName name(ResultSet row, DatabaseScope scope) throws SQLException {
        return scope.typeName(row.getString("nspname"), row.getString("relname"));
    }

    private static Attribute attribute(ResultSet row, DatabaseScope scope) throws SQLException {
        String collation = row.getString("collname");
        String namespace = row.getString("collation_namespace");
        QualifiedName collationName = collation == null
                ? null
                : namespace == null ? QualifiedName.of(collation) : scope.name(namespace, collation);
        return new Attribute(
                row.getString("attname"), CatalogType.of(row).in(scope), collationName, row.getString("description"));
    }
}
