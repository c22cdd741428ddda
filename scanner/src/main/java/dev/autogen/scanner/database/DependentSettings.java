package dev.autogen.scanner.database;

/**
 * Reads what is set on tables, columns, constraints and types, is not compared, and is lost when they are made anew: grants, row security, comments on
 * constraints and the like. Each query gives kind, namespace, name and member as {@link UnmodelledSettings} does, of what kind of object it is a part, and the
 * statements that set it.
 * None is sent unless the {@link Census} finds something of its sort: a new kind here needs its word there.
 */
final class DependentSettings {

    static final String OF_TABLES =
            """
            select s.kind, n.nspname as namespace, c.relname::text as name, null::text as member, 'table' as of, s.restore
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_tablespace p on p.oid = c.reltablespace
            cross join lateral (values
                ('unlogged table', case when c.relpersistence = 'u' then array[format('alter table %s set unlogged', c.oid::regclass)] end),
                ('storage parameters of table',
                 case when c.reloptions is not null
                      then array[format('alter table %s set (%s)', c.oid::regclass, array_to_string(c.reloptions, ', '))] end),
                ('tablespace of table', case when p.oid is not null then array[format('alter table %s set tablespace %I', c.oid::regclass, p.spcname)] end),
                ('row security of table',
                 case when c.relrowsecurity then array[format('alter table %s enable row level security', c.oid::regclass)] else '{}' end
                 || case when c.relforcerowsecurity then array[format('alter table %s force row level security', c.oid::regclass)] else '{}' end),
                ('replica identity of table',
                 case c.relreplident when 'f' then array[format('alter table %s replica identity full', c.oid::regclass)]
                                     when 'n' then array[format('alter table %s replica identity nothing', c.oid::regclass)] end),
                ('grants on table', array(select format('grant %s on %s to %s%s', g.privileges, c.oid::regclass, g.grantee, g.option) from"""
                    + DependentDefinitions.grants("c.relacl", "c.relowner", "")
                    + """
                )),
                ('owner of table',
                 case when pg_get_userbyid(c.relowner) <> current_user
                      then array[format('alter table %s owner to %I', c.oid::regclass, pg_get_userbyid(c.relowner))] end)) s (kind, restore)
            where c.oid = any (:tables) and cardinality(s.restore) > 0""";

    static final String OF_COLUMNS =
            """
            select s.kind, n.nspname as namespace, c.relname::text as name, a.attname::text as member, 'column' as of, s.restore
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_type t on t.oid = a.atttypid
            cross join lateral (select format('alter table %s alter column %I ', c.oid::regclass, a.attname) as change) v
            cross join lateral (values
                ('storage of column',
                 case when a.attstorage <> t.typstorage
                      then array[v.change || 'set storage '
                                 || case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'x' then 'extended' else 'main' end] end),
                ('compression of column',
                 case a.attcompression when 'p' then array[v.change || 'set compression pglz'] when 'l' then array[v.change || 'set compression lz4'] end),
                ('statistics target of column',
                 case when a.attstattarget >= 0 then array[v.change || 'set statistics ' || a.attstattarget] end),
                ('options of column', case when a.attoptions is not null then array[v.change || 'set (' || array_to_string(a.attoptions, ', ') || ')'] end),
                ('grants on column', array(select format('grant %s on %s to %s%s', g.privileges, c.oid::regclass, g.grantee, g.option) from"""
                    + DependentDefinitions.grants("a.attacl", "c.relowner", " || format(' (%I)', a.attname)")
                    + """
                ))) s (kind, restore)
            where a.attrelid = any (:tables) and a.attnum > 0 and not a.attisdropped
              and (a.attstorage <> t.typstorage or a.attcompression <> '' or a.attstattarget >= 0 or a.attoptions is not null or a.attacl is not null)
              and cardinality(s.restore) > 0""";

    static final String OF_CONSTRAINTS =
            """
            select 'comment on constraint' as kind, n.nspname as namespace, c.relname::text as name, o.conname::text as member, 'constraint' as of,
                   array[format('comment on constraint %I on %s is %L', o.conname, c.oid::regclass, d.description)] as restore
            from pg_description d
            join pg_constraint o on o.oid = d.objoid
            join pg_class c on c.oid = o.conrelid
            join pg_namespace n on n.oid = c.relnamespace
            where d.classoid = 'pg_constraint'::regclass and o.conrelid = any (:tables)""";

    /** The settings of {@code pg_type t}. */
    static final String VALUES_OF_TYPE =
            """
            values
                ('grants on type',
                 case when not exists (select from aclexplode(coalesce(t.typacl, acldefault('T', t.typowner))) x where x.grantee = 0)
                      then array[format('revoke all on type %s from public', t.oid::regtype)] else '{}' end
                 || array(select format('grant %s on type %s to %s%s', g.privileges, t.oid::regtype, g.grantee, g.option) from"""
                    + DependentDefinitions.grants("t.typacl", "t.typowner", "")
                    + """
                 where g.grantee <> 'public')),
                ('owner of ' || case t.typtype when 'd' then 'domain' else 'type' end,
                 case when pg_get_userbyid(t.typowner) <> current_user
                      then array[format('alter type %s owner to %I', t.oid::regtype, pg_get_userbyid(t.typowner))] end)""";

    static final String OF_TYPES =
            """
            select s.kind, n.nspname as namespace, t.typname::text as name, null::text as member,
                   case t.typtype when 'e' then 'enum' when 'd' then 'domain' else 'composite_type' end as of, s.restore
            from pg_type t
            join pg_namespace n on n.oid = t.typnamespace
            left join pg_class c on c.oid = t.typrelid
            cross join lateral ("""
                    + VALUES_OF_TYPE
                    + """
            ) s (kind, restore)
            where (t.typtype in ('e', 'd') or c.relkind = 'c') and t.typnamespace = any (:namespaces) and cardinality(s.restore) > 0
              and not exists (select from pg_depend x where x.classid = 'pg_type'::regclass and x.objid = t.oid and x.deptype = 'e')""";

    private DependentSettings() {}
}
