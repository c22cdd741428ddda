package dev.autogen.scanner.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of the things that most databases lack a database has at all, asked for at once: a query about what is not there is not sent. Each answer may say
 * yes too often, and never no too often. Objects that were not made when PostgreSQL initialised its cluster have oids from 16384 on.
 */
record Census(Set<Rarity> found) {

    /** Rows of the catalog that signs are looked for in; those of one place are passed once for all signs. */
    enum Place {
        RELATIONS("pg_class c where c.oid >= 16384"),
        COLUMNS("pg_attribute a where a.attrelid >= 16384"),
        COLUMN_DEFAULTS("pg_attrdef d join pg_class c on c.oid = d.adrelid where c.oid >= 16384"),
        INHERITANCE("pg_inherits"),
        TYPES("pg_type t where t.oid >= 16384"),
        SEQUENCES(
                """
                pg_sequence s
                left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.seqrelid
                                         and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0
                where s.seqrelid >= 16384"""),
        INDEXES(
                """
                pg_index i
                join pg_class x on x.oid = i.indexrelid
                left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x')
                where i.indrelid = any (:tables)"""),
        CONSTRAINTS("pg_constraint c where c.conrelid = any (:tables)"),
        TRIGGERS("pg_trigger g where g.oid >= 16384"),
        RULES("pg_rewrite r where r.oid >= 16384"),
        POLICIES("pg_policy"),
        ROUTINES("pg_proc p where p.oid >= 16384"),
        CASTS("pg_cast k where k.oid >= 16384"),
        STATISTICS("pg_statistic_ext"),
        COLLATIONS("pg_collation where oid >= 16384"),
        CONVERSIONS("pg_conversion where oid >= 16384"),
        OPERATORS("pg_operator where oid >= 16384"),
        OPERATOR_CLASSES("pg_opclass where oid >= 16384"),
        TEXT_SEARCH_CONFIGURATIONS("pg_ts_config where oid >= 16384"),
        TEXT_SEARCH_DICTIONARIES("pg_ts_dict where oid >= 16384"),
        PUBLICATIONS("pg_publication"),
        SUBSCRIPTIONS("pg_subscription"),
        EVENT_TRIGGERS("pg_event_trigger"),
        NAMESPACES("pg_namespace n where n.oid = any (:namespaces)"),
        COMMENTS_ON_NAMESPACES(
                "pg_description d where d.classoid = 'pg_namespace'::regclass and d.objoid = any (:namespaces)"),
        COMMENTS_ON_CONSTRAINTS("pg_description d where d.classoid = 'pg_constraint'::regclass and d.objoid >= 16384"),
        DEFAULT_GRANTS("pg_default_acl"),
        EDGES("pg_depend d where " + DependentEdges.IS_EDGE);

        private final String from;

        Place(String from) {
            this.from = from;
        }

        /** Any row of it is a sign. */
        Sign any() {
            return new Sign(this, null);
        }

        Sign with(String condition) {
            return new Sign(this, condition);
        }

        /** Returns the query for all signs that are looked for here; its only row is an array of what they are signs of. */
        private String query(Map<Rarity, String> conditions) {
            return conditions.entrySet().stream()
                    .map(sign -> "case when bool_or(" + sign.getValue() + ") then '" + sign.getKey() + "' end")
                    .collect(Collectors.joining(",\n", "(select array[", "] from " + from + ")"));
        }
    }

    /** Says that something is there. */
    record Sign(Place place, @Nullable String condition) {}

    /** What most databases lack, and what says that one has it. */
    enum Rarity {
        ENUM_TYPES(Place.TYPES.with("t.typtype = 'e'")),
        DOMAINS(Place.TYPES.with("t.typtype = 'd'")),
        COMPOSITE_TYPES(Place.RELATIONS.with("c.relkind = 'c'")),
        /** Neither rows of relations nor their arrays. */
        OTHER_TYPES(Place.TYPES.with("t.typtype in ('r', 'm') or t.typtype in ('b', 'p') and t.typelem = 0")),
        VIEWS(Place.RELATIONS.with("c.relkind = 'v'")),
        /** Of columns: identities, serials, and others that are owned. */
        COLUMN_SEQUENCES(Place.SEQUENCES.with("d.refobjid = any (:tables)")),
        /** All but those of identities. */
        SEQUENCES(Place.SEQUENCES.with("d.deptype is distinct from 'i'")),
        /** Those that no constraint owns. */
        INDEXES(Place.INDEXES.with("c.oid is null")),
        PARTITIONED_TABLES(Place.RELATIONS.with("c.relkind = 'p'")),
        OTHER_RELATIONS(Place.RELATIONS.with("c.relkind in ('v', 'm', 'f')"), Place.INHERITANCE.any()),
        ATTACHED(
                Place.TRIGGERS.with("not g.tgisinternal"),
                Place.RULES.with("r.rulename <> '_RETURN'"),
                Place.POLICIES.any()),
        ROUTINES(Place.ROUTINES.any()),
        CASTS(Place.CASTS.any()),
        OBJECTS_OF_DATABASE(Place.PUBLICATIONS.any(), Place.SUBSCRIPTIONS.any(), Place.EVENT_TRIGGERS.any()),
        OTHER_OBJECTS(
                Place.STATISTICS.any(),
                Place.COLLATIONS.any(),
                Place.CONVERSIONS.any(),
                Place.OPERATORS.any(),
                Place.OPERATOR_CLASSES.any(),
                Place.TEXT_SEARCH_CONFIGURATIONS.any(),
                Place.TEXT_SEARCH_DICTIONARIES.any()),
        GRANTS(
                Place.RELATIONS.with("c.relacl is not null"),
                Place.COLUMNS.with("a.attacl is not null"),
                Place.TYPES.with("t.typacl is not null"),
                Place.ROUTINES.with("p.proacl is not null"),
                Place.NAMESPACES.with(
                        """
                        n.nspacl is not null
                        and not exists (select from pg_init_privs i
                                        where i.classoid = 'pg_namespace'::regclass and i.objoid = n.oid and i.initprivs = n.nspacl)"""),
                Place.DEFAULT_GRANTS.any()),
        /** An access method other than {@code heap}, whose oid is 2, among them. */
        SETTINGS_OF_TABLES(
                Place.RELATIONS.with(
                        """
                        c.relkind = 't' and c.reloptions is not null
                        or c.oid = any (:tables)
                           and (c.relkind = 'p' or c.relpersistence = 'u' or c.reloptions is not null or c.reltablespace <> 0 or c.relam <> 2
                                or c.reloftype <> 0 or c.relrowsecurity or c.relforcerowsecurity or c.relreplident <> 'd'
                                or c.relacl is not null or pg_get_userbyid(c.relowner) <> current_user)""")),
        SETTINGS_OF_COLUMNS(
                Place.COLUMNS.with(
                        """
                        a.attrelid = any (:tables) and a.attnum > 0 and not a.attisdropped
                        and (a.attcompression <> '' or a.attstattarget >= 0 or a.attoptions is not null or a.attacl is not null
                             or a.attstorage <> (select t.typstorage from pg_type t where t.oid = a.atttypid))""")),
        SETTINGS_OF_CONSTRAINTS(
                Place.COMMENTS_ON_CONSTRAINTS.any(),
                Place.CONSTRAINTS.with(":temporal or c.contype = 'n' and not c.convalidated"),
                Place.TRIGGERS.with("g.tgisinternal and g.tgenabled in ('D', 'R')"),
                Place.INDEXES.with(
                        """
                        i.indisclustered or i.indisreplident or x.reltablespace <> 0 or x.reloptions is not null
                        or exists (select from pg_description d where d.classoid = 'pg_class'::regclass and d.objoid = x.oid)
                        or exists (select from pg_attribute a where a.attrelid = x.oid and a.attstattarget >= 0)""")),
        OTHER_SETTINGS(
                Place.COMMENTS_ON_NAMESPACES.with("d.description <> 'standard public schema'"),
                Place.COMMENTS_ON_CONSTRAINTS.any(),
                Place.RELATIONS.with(
                        "c.relkind = 'S' and c.relpersistence = 'u' or c.relkind = 'v' and c.reloptions is not null"),
                Place.COLUMN_DEFAULTS.with("c.relkind = 'v'")),
        DEPENDENTS(Place.EDGES.any());

        private final List<Sign> signs;

        Rarity(Sign... signs) {
            this.signs = List.of(signs);
        }
    }

    private static final String QUERY = query();

    private static String query() {
        Map<Place, Map<Rarity, String>> places = new EnumMap<>(Place.class);
        List<String> parts = new ArrayList<>();
        for (Rarity rarity : Rarity.values()) {
            for (Sign sign : rarity.signs) {
                if (sign.condition() == null) {
                    parts.add("array[case when exists (select from " + sign.place().from + ") then '" + rarity
                            + "' end]");
                } else {
                    places.computeIfAbsent(sign.place(), any -> new EnumMap<>(Rarity.class))
                            .put(rarity, sign.condition());
                }
            }
        }
        places.forEach((place, conditions) -> parts.add(place.query(conditions)));
        return parts.stream().collect(Collectors.joining("\n|| ", "select array_remove(", ", null) as found"));
    }

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
