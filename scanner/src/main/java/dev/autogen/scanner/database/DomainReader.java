package dev.autogen.scanner.database;

import dev.autogen.scanner.database.Census.Rarity;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Domain;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads domains, which SchemaCrawler has no place for. */
final class DomainReader {

    private static final String OWN =
            "t.typtype = 'd' and t.typnamespace = any (:namespaces) and not exists (select from pg_depend x"
                    + " where x.classid = 'pg_type'::regclass and x.objid = t.oid and x.deptype = 'e')";

    private static final String DOMAINS =
            """
            select n.nspname, t.typname, d.description, t.typnotnull, pg_get_expr(t.typdefaultbin, 0) as default_expression,
                   case when not pg_collation_is_visible(k.oid) then kn.nspname end as collation_namespace, k.collname,
                   BASE_COLUMNS
            from pg_type t
            join pg_namespace n on n.oid = t.typnamespace
            join pg_type y on y.oid = t.typbasetype
            BASE_TYPE
            left join pg_collation k on k.oid = t.typcollation and t.typcollation <> y.typcollation
            left join pg_namespace kn on kn.oid = k.collnamespace
            left join pg_description d on d.objoid = t.oid and d.classoid = 'pg_type'::regclass and d.objsubid = 0
            where"""
                    .replace("BASE_COLUMNS", CatalogType.columns("base"))
                    .replace("BASE_TYPE", CatalogType.lateral("base", "y", "t.typtypmod"));

    private static final String CHECKS =
            """
            select n.nspname, t.typname, c.conname, pg_get_expr(c.conbin, 0) as expression, c.convalidated
            from pg_constraint c
            join pg_type t on t.oid = c.contypid
            join pg_namespace n on n.oid = t.typnamespace
            where c.contype = 'c' and""";

    private DomainReader() {}

    static List<Domain> read(Connection connection, DatabaseScope scope, CatalogSql sql, Census census)
            throws SQLException {
        if (!census.has(Rarity.DOMAINS)) {
            return List.of();
        }
        Map<QualifiedName, List<CheckConstraint>> checks = new HashMap<>();
        Rows.read(connection, sql.fill(CHECKS + " " + OWN), row -> checks.computeIfAbsent(
                        name(row, scope), any -> new ArrayList<>())
                .add(check(row)));
        return Rows.read(connection, sql.fill(DOMAINS + " " + OWN), row -> {
            QualifiedName name = name(row, scope);
            return domain(row, scope, name, checks.getOrDefault(name, List.of()));
        });
    }

    private static QualifiedName name(ResultSet row, DatabaseScope scope) throws SQLException {
        return scope.typeName(row.getString("nspname"), row.getString("typname"));
    }

    private static CheckConstraint check(ResultSet row) throws SQLException {
        return new CheckConstraint(
                row.getString("conname"),
                ExpressionText.bare(row.getString("expression")),
                false,
                row.getBoolean("convalidated"));
    }

    private static Domain domain(ResultSet row, DatabaseScope scope, QualifiedName name, List<CheckConstraint> checks)
            throws SQLException {
        String collation = row.getString("collname");
        String namespace = row.getString("collation_namespace");
        QualifiedName collationName = collation == null
                ? null
                : namespace == null ? QualifiedName.of(collation) : scope.name(namespace, collation);
        return new Domain(
                name,
                CatalogType.of(row).in(scope),
                collationName,
                row.getString("default_expression"),
                !row.getBoolean("typnotnull"),
                checks,
                row.getString("description"));
    }
}
