package dev.autogen.scanner.database;

/** Names the objects in scope that autogen does not model: each query gives kind, namespace, name and member. Extensions bring their own, unnamed. */
final class UnmodelledObjects {

    /** Relations that are not tables, and tables that stand below another one. */
    static final String RELATIONS =
            """
            select case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table'
                                  else 'inherited table' end as kind,
                   n.nspname as namespace, c.relname::text as name, null::text as member
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relnamespace = any (:namespaces) and c.relpersistence <> 't' and not c.relispartition and not c.oid = any (:own)
              and (c.relkind in ('v', 'm', 'f')
                   or c.relkind in ('r', 'p') and exists (select from pg_inherits h where h.inhrelid = c.oid))
              and not exists (select from pg_depend x
                              where x.classid = 'pg_class'::regclass and x.objid = c.oid and x.deptype = 'e')""";

    /** What hangs on relations: triggers, rules and policies. */
    static final String ATTACHED =
            """
            with relation as (
                select c.oid, n.nspname, c.relname
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relnamespace = any (:namespaces) and c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relpersistence <> 't'
                  and not c.oid = any (:own)
                  and not exists (select from pg_depend x
                                  where x.classid = 'pg_class'::regclass and x.objid = c.oid and x.deptype = 'e')
            )
            select 'trigger' as kind, r.nspname as namespace, r.relname::text as name, t.tgname::text as member
            from pg_trigger t join relation r on r.oid = t.tgrelid
            where not t.tgisinternal and t.tgparentid = 0
              and not exists (select from pg_depend x
                              where x.classid = 'pg_trigger'::regclass and x.objid = t.oid and x.deptype = 'e')
            union all
            select 'rule', r.nspname, r.relname, w.rulename
            from pg_rewrite w join relation r on r.oid = w.ev_class where w.rulename <> '_RETURN'
            union all
            select 'policy', r.nspname, r.relname, p.polname
            from pg_policy p join relation r on r.oid = p.polrelid""";

    /** Routines with their arguments, because names repeat. */
    static final String ROUTINES =
            """
            select case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end as kind,
                   n.nspname as namespace, p.proname::text as name,
                   '(' || pg_get_function_identity_arguments(p.oid) || ')' as member
            from pg_proc p
            join pg_namespace n on n.oid = p.pronamespace
            where p.pronamespace = any (:namespaces)
              and not exists (select from pg_depend x
                              where x.classid = 'pg_proc'::regclass and x.objid = p.oid and x.deptype in ('e', 'i'))""";

    /** Types that are neither enums nor domains nor rows of a relation, nor come with another type. */
    static final String TYPES =
            """
            select case t.typtype when 'r' then 'range type' else 'type' end as kind,
                   n.nspname as namespace, t.typname::text as name, null::text as member
            from pg_type t
            join pg_namespace n on n.oid = t.typnamespace
            where t.typnamespace = any (:namespaces) and (t.typtype = 'r' or t.typtype in ('b', 'p') and t.typelem = 0)
              and not exists (select from pg_depend x
                              where x.classid = 'pg_type'::regclass and x.objid = t.oid and x.deptype in ('e', 'i'))""";

    /** Casts of the types in scope that are not those of an enum type by way of text. */
    static final String CASTS =
            """
            select 'cast' as kind, null::name as namespace,
                   '(' || format_type(k.castsource, null) || ' as ' || format_type(k.casttarget, null) || ')' as name, null::text as member
            from pg_cast k
            join pg_type s on s.oid = k.castsource
            join pg_type g on g.oid = k.casttarget
            where (s.typnamespace = any (:namespaces) or g.typnamespace = any (:namespaces))
              and not (k.castmethod = 'i' and (s.typtype = 'e') <> (g.typtype = 'e')
                       and case when s.typtype = 'e' then s.typnamespace else g.typnamespace end = any (:namespaces))
              and not exists (select from pg_depend x
                              where x.classid = 'pg_cast'::regclass and x.objid = k.oid and x.deptype in ('e', 'i'))""";

    /** What is rare: named by PostgreSQL itself. */
    static final String RARE =
            """
            select i.type as kind, n.nspname as namespace, coalesce(i.name, substr(i.identity, length(quote_ident(n.nspname)) + 2)) as name,
                   null::text as member
            from (select 'pg_statistic_ext'::regclass as class, oid, stxnamespace as namespace from pg_statistic_ext
                  union all select 'pg_collation'::regclass, oid, collnamespace from pg_collation
                  union all select 'pg_conversion'::regclass, oid, connamespace from pg_conversion
                  union all select 'pg_operator'::regclass, oid, oprnamespace from pg_operator
                  union all select 'pg_opclass'::regclass, oid, opcnamespace from pg_opclass
                  union all select 'pg_ts_config'::regclass, oid, cfgnamespace from pg_ts_config
                  union all select 'pg_ts_dict'::regclass, oid, dictnamespace from pg_ts_dict) o
            join pg_namespace n on n.oid = o.namespace
            cross join lateral pg_identify_object(o.class, o.oid, 0) i
            where o.namespace = any (:namespaces)
              and not exists (select from pg_depend x where x.classid = o.class and x.objid = o.oid and x.deptype = 'e')""";

    /** What belongs to the database as a whole. */
    static final String OF_DATABASE =
            """
            select 'publication' as kind, null::name as namespace, p.pubname::text as name, null::text as member from pg_publication p
            union all
            select 'subscription', null, s.subname, null
            from pg_subscription s join pg_database b on b.oid = s.subdbid where b.datname = current_database()
            union all
            select 'event trigger', null, e.evtname, null
            from pg_event_trigger e
            where not exists (select from pg_depend x
                              where x.classid = 'pg_event_trigger'::regclass and x.objid = e.oid and x.deptype = 'e')""";

    private UnmodelledObjects() {}
}
