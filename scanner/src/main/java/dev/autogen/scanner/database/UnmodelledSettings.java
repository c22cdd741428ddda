package dev.autogen.scanner.database;

/**
 * Names what autogen does not model about objects that it reads: each query gives kind, namespace, name and member. None is sent unless the {@link Census} finds
 * something of its sort: a new kind here needs its word there.
 */
final class UnmodelledSettings {

    /** Of tables: how they are stored, partitioned and guarded. */
    static final String OF_TABLES =
            """
            select s.kind, n.nspname as namespace, c.relname::text as name, null::text as member
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_class toast on toast.oid = c.reltoastrelid
            left join pg_am m on m.oid = c.relam
            cross join lateral (values
                ('partitioning', c.relkind = 'p'),
                ('unlogged table', c.relpersistence = 'u'),
                ('storage parameters of table', coalesce(c.reloptions, toast.reloptions) is not null),
                ('tablespace of table', c.reltablespace <> 0),
                ('access method of table', m.amname <> 'heap'),
                ('type of table', c.reloftype <> 0),
                ('row security of table', c.relrowsecurity or c.relforcerowsecurity),
                ('replica identity of table',
                 c.relreplident <> 'd' and not exists (select from pg_index i where i.indrelid = c.oid and i.indisreplident))) s (kind, applies)
            where c.oid = any (:tables) and s.applies""";

    /** Of columns. PostgreSQL 17 turned the statistics target's -1 into null. */
    static final String OF_COLUMNS =
            """
            select s.kind, n.nspname as namespace, c.relname::text as name, a.attname::text as member
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_type t on t.oid = a.atttypid
            cross join lateral (values
                ('storage of column', a.attstorage <> t.typstorage),
                ('compression of column', a.attcompression <> ''),
                ('statistics target of column', a.attstattarget >= 0),
                ('options of column', a.attoptions is not null)) s (kind, applies)
            where a.attrelid = any (:tables) and a.attnum > 0 and not a.attisdropped and s.applies""";

    /** Of constraints and indexes. {@code alter table … disable trigger all} puts the foreign keys of a table to sleep, which no other catalog tells. */
    static final String OF_CONSTRAINTS =
            """
            select s.kind, n.nspname as namespace, t.relname::text as name, c.conname::text as member
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            join pg_namespace n on n.oid = t.relnamespace
            left join pg_description d on d.objoid = c.oid and d.classoid = 'pg_constraint'::regclass
            cross join lateral (values
                ('comment on constraint', d.description is not null),
                ('temporal constraint', :temporal),
                ('disabled foreign key', c.contype = 'f' and exists (
                     select from pg_trigger g where g.tgconstraint = c.oid and g.tgisinternal and g.tgenabled in ('D', 'R'))),
                ('not valid not null constraint', c.contype = 'n' and not c.convalidated)) s (kind, applies)
            where c.conrelid = any (:tables) and c.conparentid = 0 and s.applies
            union all
            select s.kind, n.nspname, t.relname, x.relname
            from pg_index i
            join pg_class x on x.oid = i.indexrelid
            join pg_class t on t.oid = i.indrelid
            join pg_namespace n on n.oid = t.relnamespace
            left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = i.indrelid and c.contype in ('p', 'u', 'x')
            left join pg_description d on d.objoid = x.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
            cross join lateral (values
                ('tablespace of index', x.reltablespace <> 0),
                ('storage parameters of index', c.contype in ('p', 'u') and x.reloptions is not null),
                ('comment on index', c.oid is not null and d.description is not null),
                ('statistics target of index', exists (select from pg_attribute a where a.attrelid = x.oid and a.attstattarget >= 0)),
                ('replica identity of table', i.indisreplident),
                ('clustering of table', i.indisclustered)) s (kind, applies)
            where i.indrelid = any (:tables) and s.applies""";

    /** Comments on sequences that are part of their columns, which have comments of their own. */
    static final String OF_COLUMN_SEQUENCES =
            """
            select 'comment on sequence' as kind, n.nspname as namespace, c.relname::text as name, null::text as member
            from pg_depend d
            join pg_class c on c.oid = d.objid and c.relkind = 'S'
            join pg_namespace n on n.oid = c.relnamespace
            join pg_description t on t.objoid = c.oid and t.classoid = 'pg_class'::regclass
            where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = any (:tables)
              and (d.deptype = 'i'
                   or d.deptype = 'a' and exists (
                       select from pg_depend u
                       join pg_attrdef v on v.oid = u.objid
                       where u.classid = 'pg_attrdef'::regclass and u.refclassid = 'pg_class'::regclass and u.refobjid = c.oid
                         and v.adrelid = d.refobjid and v.adnum = d.refobjsubid))""";

    /** Privileges that are not what an object is born with. */
    static final String GRANTS =
            """
            select 'grants on ' || case c.relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view'
                                                  when 'f' then 'foreign table' else 'table' end as kind,
                   n.nspname as namespace, c.relname::text as name, null::text as member
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relnamespace = any (:namespaces) and c.relpersistence <> 't' and not c.relispartition and not c.oid = any (:own)
              and c.relacl is distinct from acldefault(case c.relkind when 'S' then 's'::"char" else 'r'::"char" end, c.relowner)
              and c.relacl is not null
              and not exists (select from pg_depend d
                              where d.classid = 'pg_class'::regclass and d.objid = c.oid
                                and (d.deptype = 'e' or d.deptype in ('a', 'i') and d.refobjid = any (:own)))
            union all
            select 'grants on column', n.nspname, c.relname, a.attname
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            where a.attrelid = any (:tables) and a.attacl is not null and not a.attisdropped
            union all
            select 'grants on type', n.nspname, t.typname, null
            from pg_type t
            join pg_namespace n on n.oid = t.typnamespace
            where t.typnamespace = any (:namespaces) and t.typacl is not null and t.typacl <> acldefault('T', t.typowner)
              and not exists (select from pg_depend x
                              where x.classid = 'pg_type'::regclass and x.objid = t.oid and x.deptype = 'e')
            union all
            select 'grants on function', n.nspname, p.proname, '(' || pg_get_function_identity_arguments(p.oid) || ')'
            from pg_proc p
            join pg_namespace n on n.oid = p.pronamespace
            where p.pronamespace = any (:namespaces) and p.proacl is not null and p.proacl <> acldefault('f', p.proowner)
              and not exists (select from pg_depend x
                              where x.classid = 'pg_proc'::regclass and x.objid = p.oid and x.deptype = 'e')
            union all
            select 'grants on schema', null, n.nspname, null
            from pg_namespace n
            left join pg_init_privs i on i.objoid = n.oid and i.classoid = 'pg_namespace'::regclass and i.objsubid = 0
            where n.oid = any (:namespaces) and n.nspacl is not null
              and n.nspacl <> coalesce(i.initprivs, acldefault('n', n.nspowner))
            union all
            select 'default privileges of', null, n.nspname, null
            from pg_default_acl a join pg_namespace n on n.oid = a.defaclnamespace
            where a.defaclnamespace = any (:namespaces)""";

    /** What is said of namespaces, checks of domains, sequences and views: the check option of a view is part of its query. */
    static final String OF_OTHERS =
            """
            select 'comment on schema' as kind, null::name as namespace, n.nspname::text as name, null::text as member
            from pg_namespace n
            join pg_description d on d.objoid = n.oid and d.classoid = 'pg_namespace'::regclass and d.objsubid = 0
            where n.oid = any (:namespaces) and d.description <> 'standard public schema'
            union all
            select 'comment on constraint', n.nspname, t.typname, c.conname
            from pg_constraint c
            join pg_type t on t.oid = c.contypid
            join pg_namespace n on n.oid = t.typnamespace
            join pg_description d on d.objoid = c.oid and d.classoid = 'pg_constraint'::regclass
            where t.typnamespace = any (:namespaces)
            union all
            select 'unlogged sequence', n.nspname, c.relname, null
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'S' and c.relpersistence = 'u' and c.relnamespace = any (:namespaces)
              and not exists (select from pg_depend d
                              where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('e', 'i'))
            union all
            select s.kind, n.nspname, c.relname, null
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            cross join lateral (values
                ('options of view', exists (select from unnest(c.reloptions) o where o not like 'check_option=%')),
                ('default of view', exists (select from pg_attrdef d where d.adrelid = c.oid))) s (kind, applies)
            where c.relkind = 'v' and c.relnamespace = any (:namespaces) and c.relpersistence <> 't' and s.applies
              and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')""";

    private UnmodelledSettings() {}
}
