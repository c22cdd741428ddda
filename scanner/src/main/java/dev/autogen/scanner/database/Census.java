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
        /** Of columns: identities, serials, and others that are owned. */
        COLUMN_SEQUENCES(
                """
                select from pg_sequence s
                join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.seqrelid
                where d.refclassid = 'pg_class'::regclass and d.refobjid = any (:tables) and d.refobjsubid > 0"""),
        /** All but those of identities. */
        SEQUENCES(
                """
                select from pg_sequence s
                where s.seqrelid >= 16384
                  and not exists (select from pg_depend d
                                  where d.classid = 'pg_class'::regclass and d.objid = s.seqrelid and d.deptype = 'i')"""),
        /** Those that no constraint owns. */
        INDEXES(
                """
                select from pg_index i
                where i.indrelid = any (:tables)
                  and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))"""),
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
        OBJECTS_OF_DATABASE(
                "select from pg_publication union all select from pg_subscription union all select from pg_event_trigger"),
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
                union all
                select from pg_namespace n
                where n.oid = any (:namespaces) and n.nspacl is not null
                  and not exists (select from pg_init_privs i
                                  where i.classoid = 'pg_namespace'::regclass and i.objoid = n.oid and i.initprivs = n.nspacl)
                union all select from pg_default_acl"""),
        /** An access method other than {@code heap}, whose oid is 2, among them. */
        SETTINGS_OF_TABLES(
                """
                select from pg_class c
                where c.oid = any (:tables)
                  and (c.relkind = 'p' or c.relpersistence = 'u' or c.reloptions is not null or c.reltablespace <> 0 or c.relam <> 2
                       or c.reloftype <> 0 or c.relrowsecurity or c.relforcerowsecurity or c.relreplident <> 'd'
                       or c.relacl is not null or pg_get_userbyid(c.relowner) <> current_user)
                union all select from pg_class where oid >= 16384 and relkind = 't' and reloptions is not null"""),
        SETTINGS_OF_COLUMNS(
                """
                select from pg_attribute a
                where a.attrelid = any (:tables) and a.attnum > 0 and not a.attisdropped
                  and (a.attcompression <> '' or a.attstattarget >= 0 or a.attoptions is not null or a.attacl is not null
                       or a.attstorage <> (select t.typstorage from pg_type t where t.oid = a.atttypid))"""),
        SETTINGS_OF_CONSTRAINTS(
                """
                select from pg_description where objoid >= 16384 and classoid = 'pg_constraint'::regclass
                union all
                select from pg_constraint c
                where c.conrelid = any (:tables) and (:temporal or c.contype = 'n' and not c.convalidated)
                union all select from pg_trigger where oid >= 16384 and tgisinternal and tgenabled in ('D', 'R')
                union all
                select from pg_index i
                join pg_class x on x.oid = i.indexrelid
                where i.indrelid = any (:tables)
                  and (i.indisclustered or x.reltablespace <> 0 or x.reloptions is not null
                       or exists (select from pg_description d where d.classoid = 'pg_class'::regclass and d.objoid = x.oid)
                       or exists (select from pg_attribute a where a.attrelid = x.oid and a.attstattarget >= 0))"""),
        OTHER_SETTINGS(
                """
                select from pg_description
                where classoid = 'pg_namespace'::regclass and objoid = any (:namespaces) and description <> 'standard public schema'
                union all select from pg_description where objoid >= 16384 and classoid = 'pg_constraint'::regclass
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
