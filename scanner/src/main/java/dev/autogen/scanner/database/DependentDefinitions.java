package dev.autogen.scanner.database;

import java.util.Map;

/**
 * Reads how to drop and to make anew what stands on tables, as PostgreSQL prints it: by class of the catalog, one query that gives oid, kind, namespace, name,
 * member, the statement that drops the object and the statements that restore it. What lies in the default namespace is named without it, so that one
 * revision serves every tenant.
 */
final class DependentDefinitions {

    private static final String VIEWS =
            """
            select c.oid, v.kind, n.nspname as namespace, c.relname::text as name, null::text as member,
                   format('drop %s %s', v.kind, v.ref) as drop,
                   array[format('create %s %s%s%s%s as%s%s', v.kind, v.ref,
                                ' using ' || quote_ident(m.amname), ' with (' || v.made || ')',
                                ' tablespace ' || quote_ident(s.spcname), E'\\n' || rtrim(pg_get_viewdef(c.oid), ';'),
                                case when c.relkind = 'm' and not c.relispopulated then E'\\n  with no data' end)]
                   || case when v.set is not null then array[format('alter view %s set (%s)', v.ref, v.set)] else '{}' end
                   || array(select format('alter view %s alter column %I set default %s', v.ref, a.attname, pg_get_expr(d.adbin, d.adrelid))
                            from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
                            where d.adrelid = c.oid order by a.attnum)
                   || array(select pg_get_indexdef(i.indexrelid, 0, true) from pg_index i where i.indrelid = c.oid order by i.indexrelid)
                   || array(select format('comment on index %s is %L', i.indexrelid::regclass, obj_description(i.indexrelid, 'pg_class'))
                            from pg_index i where i.indrelid = c.oid and obj_description(i.indexrelid, 'pg_class') is not null
                            order by i.indexrelid)
                   || array(select format('comment on %s %s is %L', v.kind, v.ref, x.description) from pg_description x
                            where x.classoid = 'pg_class'::regclass and x.objoid = c.oid and x.objsubid = 0)
                   || array(select format('comment on column %s.%I is %L', v.ref, a.attname, x.description)
                            from pg_description x join pg_attribute a on a.attrelid = x.objoid and a.attnum = x.objsubid
                            where x.classoid = 'pg_class'::regclass and x.objoid = c.oid and x.objsubid > 0 order by a.attnum)
                   || array(select format('grant %s on %s to %s%s', g.privileges, v.ref, g.grantee, g.option)
                            from"""
                    + grants("c.relacl", "c.relowner", "")
                    + """
                            )
                   || array(select format('grant %s on %s to %s%s', g.privileges, v.ref, g.grantee, g.option)
                            from pg_attribute a cross join lateral"""
                    + grants("a.attacl", "c.relowner", " || format(' (%I)', a.attname)")
                    + """
                             where a.attrelid = c.oid and a.attacl is not null order by a.attnum)
                   || case when pg_get_userbyid(c.relowner) <> current_user
                           then array[format('alter %s %s owner to %I', v.kind, v.ref, pg_get_userbyid(c.relowner))]
                           else '{}' end as restore
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_am m on m.oid = c.relam and m.amname <> current_setting('default_table_access_method')
            left join pg_tablespace s on s.oid = c.reltablespace
            cross join lateral (
                select case c.relkind when 'v' then 'view' else 'materialized view' end as kind, c.oid::regclass as ref,
                       (select string_agg(o, ', ') from unnest(c.reloptions) o where c.relkind = 'm' or o like 'check_option=%') as made,
                       (select string_agg(o, ', ') from unnest(c.reloptions) o where c.relkind = 'v' and o not like 'check_option=%') as set) v
            where c.oid = any (:oids) and c.relkind in ('v', 'm')""";

    private static final String RULES =
            """
            select w.oid, 'rule' as kind, n.nspname as namespace, c.relname::text as name, w.rulename::text as member,
                   format('drop rule %I on %s', w.rulename, c.oid::regclass) as drop,
                   array[rtrim(pg_get_ruledef(w.oid, true), ';')]
                   || case w.ev_enabled when 'O' then '{}' else array[format('alter table %s %s rule %I', c.oid::regclass,
                           case w.ev_enabled when 'D' then 'disable' when 'R' then 'enable replica' else 'enable always' end, w.rulename)] end
                   || array(select format('comment on rule %I on %s is %L', w.rulename, c.oid::regclass, x.description) from pg_description x
                            where x.classoid = 'pg_rewrite'::regclass and x.objoid = w.oid) as restore
            from pg_rewrite w join pg_class c on c.oid = w.ev_class join pg_namespace n on n.oid = c.relnamespace
            where w.oid = any (:oids)""";

    private static final String TRIGGERS =
            """
            select t.oid, 'trigger' as kind, n.nspname as namespace, c.relname::text as name, t.tgname::text as member,
                   format('drop trigger %I on %s', t.tgname, c.oid::regclass) as drop,
                   array[pg_get_triggerdef(t.oid, true)]
                   || case t.tgenabled when 'O' then '{}' else array[format('alter table %s %s trigger %I', c.oid::regclass,
                           case t.tgenabled when 'D' then 'disable' when 'R' then 'enable replica' else 'enable always' end, t.tgname)] end
                   || array(select format('comment on trigger %I on %s is %L', t.tgname, c.oid::regclass, x.description) from pg_description x
                            where x.classoid = 'pg_trigger'::regclass and x.objoid = t.oid) as restore
            from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
            where t.oid = any (:oids) and t.tgparentid = 0""";

    private static final String POLICIES =
            """
            select p.oid, 'policy' as kind, n.nspname as namespace, c.relname::text as name, p.polname::text as member,
                   format('drop policy %I on %s', p.polname, c.oid::regclass) as drop,
                   array[format('create policy %I on %s%s%s to %s%s%s', p.polname, c.oid::regclass,
                                case when not p.polpermissive then ' as restrictive' end,
                                case p.polcmd when 'r' then ' for select' when 'a' then ' for insert' when 'w' then ' for update'
                                              when 'd' then ' for delete' end,
                                (select string_agg(case r.oid when 0 then 'public' else quote_ident(pg_get_userbyid(r.oid)) end, ', ' order by r.place)
                                 from unnest(p.polroles) with ordinality r(oid, place)),
                                ' using (' || pg_get_expr(p.polqual, p.polrelid) || ')',
                                ' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')')]
                   || array(select format('comment on policy %I on %s is %L', p.polname, c.oid::regclass, x.description) from pg_description x
                            where x.classoid = 'pg_policy'::regclass and x.objoid = p.oid) as restore
            from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
            where p.oid = any (:oids)""";

    private static final String ROUTINES =
            """
            select p.oid, v.kind, n.nspname as namespace, p.proname::text as name,
                   '(' || pg_get_function_identity_arguments(p.oid) || ')' as member,
                   format('drop %s %s', v.kind, v.ref) as drop,
                   array['create ' || v.kind || ' '
                         || case when n.nspname = current_schema() then '' else quote_ident(n.nspname) || '.' end
                         || rtrim(substr(pg_get_functiondef(p.oid), length(format('CREATE OR REPLACE %s %I.', v.kind, n.nspname)) + 1), E'\\n')]
                   || array(select format('comment on %s %s is %L', v.kind, v.ref, x.description) from pg_description x
                            where x.classoid = 'pg_proc'::regclass and x.objoid = p.oid)
                   || case when not exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x where x.grantee = 0)
                           then array[format('revoke all on %s %s from public', v.kind, v.ref)] else '{}' end
                   || array(select format('grant %s on %s %s to %s%s', g.privileges, v.kind, v.ref, g.grantee, g.option)
                            from"""
                    + grants("p.proacl", "p.proowner", "")
                    + """
                             where g.grantee <> 'public')
                   || case when pg_get_userbyid(p.proowner) <> current_user
                           then array[format('alter %s %s owner to %I', v.kind, v.ref, pg_get_userbyid(p.proowner))]
                           else '{}' end as restore
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            cross join lateral (select case p.prokind when 'p' then 'procedure' else 'function' end as kind, p.oid::regprocedure as ref) v
            where p.oid = any (:oids) and p.prokind in ('f', 'p', 'w')
              and not exists (select from pg_depend x where x.classid = 'pg_proc'::regclass and x.objid = p.oid and x.deptype = 'e')""";

    private static final String STATISTICS =
            """
            select s.oid, 'statistics object' as kind, n.nspname as namespace, s.stxname::text as name, null::text as member,
                   format('drop statistics %s', v.ref) as drop,
                   array['create statistics ' || v.ref
                         || substr(pg_get_statisticsobjdef(s.oid), length(format('CREATE STATISTICS %I.%I', n.nspname, s.stxname)) + 1)]
                   || case when coalesce(s.stxstattarget, -1) >= 0
                           then array[format('alter statistics %s set statistics %s', v.ref, s.stxstattarget)] else '{}' end
                   || array(select format('comment on statistics %s is %L', v.ref, x.description) from pg_description x
                            where x.classoid = 'pg_statistic_ext'::regclass and x.objoid = s.oid)
                   || case when pg_get_userbyid(s.stxowner) <> current_user
                           then array[format('alter statistics %s owner to %I', v.ref, pg_get_userbyid(s.stxowner))] else '{}' end as restore
            from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace
            cross join lateral (select case when n.nspname = current_schema() then '' else quote_ident(n.nspname) || '.' end
                                       || quote_ident(s.stxname) as ref) v
            where s.oid = any (:oids)""";

    private static final String CASTS =
            """
            select c.oid, 'cast' as kind, null::name as namespace, v.ref as name, null::text as member, 'drop cast ' || v.ref as drop,
                   array['create cast ' || v.ref
                         || case c.castmethod when 'i' then ' with inout' when 'b' then ' without function'
                                              else ' with function ' || c.castfunc::regprocedure end
                         || case c.castcontext when 'i' then ' as implicit' when 'a' then ' as assignment' else '' end]
                   || array(select format('comment on cast %s is %L', v.ref, x.description) from pg_description x
                            where x.classoid = 'pg_cast'::regclass and x.objoid = c.oid) as restore
            from pg_cast c
            cross join lateral (select format('(%s as %s)', format_type(c.castsource, null), format_type(c.casttarget, null)) as ref) v
            where c.oid = any (:oids)""";

    private static final String PUBLICATIONS =
            """
            select r.oid, 'publication' as kind, null::name as namespace, p.pubname::text as name, c.oid::regclass::text as member,
                   format('alter publication %I drop table %s', p.pubname, v.ref) as drop,
                   array[format('alter publication %I add table %s%s%s', p.pubname, v.ref,
                                (select ' (' || string_agg(quote_ident(a.attname), ', ' order by a.attnum) || ')'
                                 from pg_attribute a where a.attrelid = c.oid and a.attnum = any (:publishedColumns)),
                                ' where (' || pg_get_expr(:publishedRows, c.oid) || ')')] as restore
            from pg_publication_rel r
            join pg_publication p on p.oid = r.prpubid
            join pg_class c on c.oid = r.prrelid
            cross join lateral (select case c.relkind when 'p' then '' else 'only ' end || c.oid::regclass as ref) v
            where r.oid = any (:oids)""";

    /** Only names objects, of the class {@code :class}: what autogen cannot make anew. */
    static final String NAMES =
            """
            select o.oid, i.type || ' ' || i.identity as name
            from unnest(:oids) o(oid)
            cross join lateral pg_identify_object(':class'::regclass, o.oid, 0) i""";

    /** By class; what has none cannot be made anew. */
    static final Map<String, String> BY_CLASS = Map.of(
            "pg_class", VIEWS,
            "pg_rewrite", RULES,
            "pg_trigger", TRIGGERS,
            "pg_policy", POLICIES,
            "pg_proc", ROUTINES,
            "pg_statistic_ext", STATISTICS,
            "pg_cast", CASTS,
            "pg_publication_rel", PUBLICATIONS);

    private DependentDefinitions() {}

    /** Returns, as a table {@code g}, who else than the owner may do what, one row for each role. */
    static String grants(String list, String owner, String suffix) {
        return """
                 (select string_agg(lower(x.privilege_type)%s, ', ' order by x.privilege_type) as privileges,
                                    case x.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(x.grantee)) end as grantee,
                                    case when x.is_grantable then ' with grant option' end as option
                             from aclexplode(%s) x where x.grantee <> %s group by x.grantee, x.is_grantable order by 2, 3) g"""
                .formatted(suffix, list, owner);
    }
}
