package dev.autogen.scanner.database;

/** Reads what is set on objects that never stand in the way of a change: the rows are those of {@link DependentSettings}, without what they are part of. */
final class BaselineSettings {

    static final String OF_NAMESPACES =
            """
            select s.kind, null::name as namespace, n.nspname::text as name, null::text as member, s.restore
            from pg_namespace n
            left join pg_init_privs i on i.objoid = n.oid and i.classoid = 'pg_namespace'::regclass and i.objsubid = 0
            cross join lateral (values
                ('comment on schema', array(select format('comment on schema %I is %L', n.nspname, x.description) from pg_description x
                                            where x.classoid = 'pg_namespace'::regclass and x.objoid = n.oid
                                              and x.description <> 'standard public schema')),
                ('grants on schema',
                 case when n.nspacl is null or n.nspacl = i.initprivs then '{}' else
                 array(select format('revoke %s on schema %I from public', lower(x.privilege_type), n.nspname)
                       from aclexplode(i.initprivs) x
                       where x.grantee = 0 and not exists (select from aclexplode(n.nspacl) y where y.grantee = 0 and y.privilege_type = x.privilege_type)
                       order by x.privilege_type)
                 || array(select format('grant %s on schema %I to %s%s', g.privileges, n.nspname, g.grantee, g.option) from"""
                    + DependentDefinitions.grants("n.nspacl", "n.nspowner", "")
                    + """
                 ) end)) s (kind, restore)
            where n.oid = any (:namespaces) and cardinality(s.restore) > 0""";

    static final String OF_SEQUENCES =
            """
            select s.kind, n.nspname as namespace, c.relname::text as name, null::text as member, s.restore
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
            cross join lateral (values
                ('comment on sequence', array(select format('comment on sequence %s is %L', c.oid::regclass, x.description) from pg_description x
                                              where x.classoid = 'pg_class'::regclass and x.objoid = c.oid and d.objid is not null)),
                ('grants on sequence', array(select format('grant %s on sequence %s to %s%s', g.privileges, c.oid::regclass, g.grantee, g.option) from"""
                    + DependentDefinitions.grants("c.relacl", "c.relowner", "")
                    + """
                )),
                ('owner of sequence',
                 case when d.objid is null and pg_get_userbyid(c.relowner) <> current_user
                      then array[format('alter sequence %s owner to %I', c.oid::regclass, pg_get_userbyid(c.relowner))] end)) s (kind, restore)
            where c.relkind = 'S' and c.relnamespace = any (:namespaces) and cardinality(s.restore) > 0
              and not coalesce(d.refobjid, 0) = any (:own)
              and not exists (select from pg_depend x where x.classid = 'pg_class'::regclass and x.objid = c.oid and x.deptype = 'e')""";

    static final String OF_INDEXES =
            """
            select s.kind, n.nspname as namespace, c.relname::text as name, x.relname::text as member,
                   case when o.oid is null then 'index' else 'constraint' end as of, s.restore
            from pg_index i
            join pg_class x on x.oid = i.indexrelid
            join pg_class c on c.oid = i.indrelid
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_constraint o on o.conindid = i.indexrelid and o.conrelid = i.indrelid and o.contype in ('p', 'u', 'x')
            left join pg_tablespace p on p.oid = x.reltablespace
            cross join lateral (values
                ('storage parameters of index',
                 case when o.contype <> 'x' and x.reloptions is not null
                      then array[format('alter index %s set (%s)', x.oid::regclass, array_to_string(x.reloptions, ', '))] end),
                ('tablespace of index', case when p.oid is not null then array[format('alter index %s set tablespace %I', x.oid::regclass, p.spcname)] end),
                ('clustering of table', case when i.indisclustered then array[format('alter table %s cluster on %I', c.oid::regclass, x.relname)] end),
                ('replica identity of table',
                 case when i.indisreplident then array[format('alter table %s replica identity using index %I', c.oid::regclass, x.relname)] end),
                ('statistics target of index',
                 array(select format('alter index %s alter column %s set statistics %s', x.oid::regclass, a.attnum, a.attstattarget)
                       from pg_attribute a where a.attrelid = x.oid and a.attstattarget >= 0 order by a.attnum))) s (kind, restore)
            where i.indrelid = any (:tables) and cardinality(s.restore) > 0""";

    static final String OF_RANGE_TYPES =
            """
            select s.kind, n.nspname as namespace, t.typname::text as name, null::text as member, s.restore
            from pg_type t
            join pg_namespace n on n.oid = t.typnamespace
            cross join lateral ("""
                    + DependentSettings.VALUES_OF_TYPE
                    + """
            ) s (kind, restore)
            where t.typtype = 'r' and t.typnamespace = any (:namespaces) and cardinality(s.restore) > 0
              and not exists (select from pg_depend x where x.classid = 'pg_type'::regclass and x.objid = t.oid and x.deptype in ('e', 'i'))""";

    static final String DEFAULT_PRIVILEGES =
            """
            select 'default privileges of' as kind, null::name as namespace, n.nspname::text as name, v.what as member,
                   array(select format('alter default privileges for role %I in schema %I grant %s on %s to %s%s', pg_get_userbyid(a.defaclrole), n.nspname,
                                       g.privileges, v.what, g.grantee, g.option) from"""
                    + DependentDefinitions.grants("a.defaclacl", "a.defaclrole", "")
                    + """
                   ) as restore
            from pg_default_acl a join pg_namespace n on n.oid = a.defaclnamespace
            cross join lateral (select case a.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'
                                       when 'T' then 'types' else 'schemas' end as what) v
            where a.defaclnamespace = any (:namespaces)""";

    private BaselineSettings() {}
}
