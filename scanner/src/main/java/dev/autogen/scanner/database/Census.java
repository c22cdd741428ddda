package dev.autogen.scanner.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the things that most databases lack a database has at all, asked for at once: a query about what is not there is not sent. Each answer may say
 * yes too often, and never no too often. Objects that were not made when PostgreSQL initialised its cluster have oids from 16384 on.
 */
record Census(Set<Rarity> found) {

    /** What most databases lack, with the query that has a row if it is there. */
    enum Rarity {
        ENUM_TYPES("select from pg_type where oid >= 16384 and typtype = 'e'"),
        DOMAINS("select from pg_type where oid >= 16384 and typtype = 'd'"),
        COMPOSITE_TYPES("select from pg_class where oid >= 16384 and relkind = 'c'"),
        /** Neither rows of relations nor their arrays. */
        OTHER_TYPES(
                "select from pg_type where oid >= 16384 and (typtype in ('r', 'm') or typtype in ('b', 'p') and typelem = 0)"),
        VIEWS("select from pg_class where oid >= 16384 and relkind = 'v'"),
        PARTITIONED_TABLES("select from pg_class where oid >= 16384 and relkind = 'p'"),
        OTHER_RELATIONS(
                "select from pg_class where oid >= 16384 and relkind in ('v', 'm', 'f') union all select from pg_inherits"),
        ATTACHED(
                """
                select from pg_trigger where oid >= 16384 and not tgisinternal
                union all select from pg_rewrite where oid >= 16384 and rulename <> '_RETURN'
                union all select from pg_policy"""),
        ROUTINES("select from pg_proc where oid >= 16384"),
        CASTS("select from pg_cast where oid >= 16384"),
        OTHER_OBJECTS(
                """
                select from pg_statistic_ext
                union all select from pg_collation where oid >= 16384
                union all select from pg_conversion where oid >= 16384
                union all select from pg_operator where oid >= 16384
                union all select from pg_opclass where oid >= 16384
                union all select from pg_ts_config where oid >= 16384
                union all select from pg_ts_dict where oid >= 16384"""),
        GRANTS(
                """
                select from pg_class where oid >= 16384 and relacl is not null
                union all select from pg_attribute where attrelid >= 16384 and attacl is not null
                union all select from pg_type where oid >= 16384 and typacl is not null
                union all select from pg_proc where oid >= 16384 and proacl is not null
                union all select from pg_namespace where oid = any (:namespaces) and nspacl is not null
                union all select from pg_default_acl"""),
        OTHER_SETTINGS(
                """
                select from pg_description
                where classoid = 'pg_namespace'::regclass and objoid = any (:namespaces) and description <> 'standard public schema'
                union all select from pg_description where classoid = 'pg_constraint'::regclass
                union all select from pg_class where oid >= 16384 and (relkind = 'S' and relpersistence = 'u' or relkind = 'v' and reloptions is not null)
                union all select from pg_attrdef d join pg_class c on c.oid = d.adrelid where c.oid >= 16384 and c.relkind = 'v'"""),
        DEPENDENTS("select from pg_depend d where " + DependentEdges.IS_EDGE);

        private final String query;

        Rarity(String query) {
            this.query = query;
        }

        private String answer() {
            return "case when exists (" + query + ") then '" + name() + "' end";
        }
    }

    private static final String QUERY = Arrays.stream(Rarity.values())
            .map(Rarity::answer)
            .collect(Collectors.joining(",\n", "select array_remove(array[", "], null) as found"));

    static Census take(Connection connection, CatalogSql sql) throws SQLException {
        Set<Rarity> found = EnumSet.noneOf(Rarity.class);
        Rows.read(connection, sql.fill(QUERY), row -> Rows.texts(row.getArray("found")))
                .get(0)
                .forEach(name -> found.add(Rarity.valueOf(name)));
        return new Census(found);
    }

    boolean has(Rarity rarity) {
        return found.contains(rarity);
    }
}
