package dev.autogen.scanner.database;

import java.util.Map;

/**
 * Reads how to make what never stands in the way of a change, and which a new environment needs all the same: types, operators, aggregates and the rare kinds. The
 * rows are those of {@link DependentDefinitions}. What needs a library of the server, or a password, has no definition.
 */
final class BaselineDefinitions {

    private static final String TYPES =
            """
            select t.oid, case t.typtype when 'd' then 'domain' else 'range type' end as kind, n.nspname as namespace, t.typname::text as name,
                   null::text as member, format('drop %s %s', v.kind, v.ref) as drop,
                   case t.typtype
                   when 'd' then
                       array[format('create domain %s as %s%s%s%s%s', v.ref, format_type(t.typbasetype, t.typtypmod),
                             (select ' collate ' || x.oid::regcollation from pg_collation x join pg_type b on b.oid = t.typbasetype
                              where x.oid = t.typcollation and t.typcollation <> b.typcollation),
                             ' default ' || coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault)),
                             case when t.typnotnull and not exists (select from pg_constraint o where o.contypid = t.oid and o.contype = 'n')
                                  then ' not null' end,
                             (select string_agg(format(' constraint %I %s', o.conname, pg_get_constraintdef(o.oid)), '' order by o.conname)
                              from pg_constraint o where o.contypid = t.oid and o.convalidated))]
                       || array(select format('alter domain %s add constraint %I %s', v.ref, o.conname, pg_get_constraintdef(o.oid))
                                from pg_constraint o where o.contypid = t.oid and not o.convalidated order by o.conname)
                       || array(select format('comment on constraint %I on domain %s is %L', o.conname, v.ref, x.description)
                                from pg_constraint o
                                join pg_description x on x.classoid = 'pg_constraint'::regclass and x.objoid = o.oid
                                where o.contypid = t.oid order by o.conname)
                   else
                       array[format('create type %s as range (subtype = %s%s%s%s, multirange_type_name = %s)', v.ref, format_type(r.rngsubtype, null),
                             (select format(', subtype_opclass = %I.%I', pn.nspname, p.opcname) from pg_opclass p
                              join pg_namespace pn on pn.oid = p.opcnamespace where p.oid = r.rngsubopc and not p.opcdefault),
                             (select ', collation = ' || x.oid::regcollation from pg_collation x join pg_type b on b.oid = r.rngsubtype
                              where x.oid = r.rngcollation and x.oid <> b.typcollation),
                             case when r.rngsubdiff <> 0 then ', subtype_diff = ' || r.rngsubdiff::regproc end, r.rngmultitypid::regtype)]
                   end
                   || array(select format('comment on %s %s is %L', v.kind, v.ref, x.description) from pg_description x
                            where x.classoid = 'pg_type'::regclass and x.objoid = t.oid) as restore
            from pg_type t
            join pg_namespace n on n.oid = t.typnamespace
            left join pg_range r on r.rngtypid = t.oid
            cross join lateral (select case t.typtype when 'd' then 'domain' else 'type' end as kind, t.oid::regtype as ref) v
            where t.oid = any (:oids) and (t.typtype = 'd' or t.typtype = 'r' and r.rngcanonical = 0)""";

    /** The columns of {@code pg_collation} have had other names in each release: so they are read as JSON. */
    private static final String COLLATIONS =
            """
            select c.oid, 'collation' as kind, n.nspname as namespace, c.collname::text as name, null::text as member, 'drop collation ' || v.ref as drop,
                   array[format('create collation %s (provider = %s%s%s)', v.ref,
                         case c.collprovider when 'i' then 'icu' when 'b' then 'builtin' else 'libc' end,
                         case when c.collprovider = 'c' then format(', lc_collate = %L, lc_ctype = %L', v.j ->> 'collcollate', v.j ->> 'collctype')
                              else format(', locale = %L', coalesce(v.j ->> 'colllocale', v.j ->> 'colliculocale', v.j ->> 'collcollate'))
                                   || coalesce(', rules = ' || quote_literal(v.j ->> 'collicurules'), '') end,
                         case when not c.collisdeterministic then ', deterministic = false' end)]
                   || array(select format('comment on collation %s is %L', v.ref, x.description) from pg_description x
                            where x.classoid = 'pg_collation'::regclass and x.objoid = c.oid) as restore
            from pg_collation c join pg_namespace n on n.oid = c.collnamespace
            cross join lateral (select c.oid::regcollation as ref, to_jsonb(c) as j) v
            where c.oid = any (:oids)""";

    private static final String OPERATORS =
            """
            select o.oid, 'operator' as kind, n.nspname as namespace, substr(v.full, length(quote_ident(n.nspname)) + 2) as name, null::text as member,
                   'drop operator ' || v.full as drop,
                   array[format('create operator %s.%s (function = %s%s%s%s%s%s%s%s%s)', quote_ident(n.nspname), o.oprname, o.oprcode,
                         ', leftarg = ' || nullif(format_type(nullif(o.oprleft, 0), null), '-'), ', rightarg = ' || format_type(nullif(o.oprright, 0), null),
                         (select format(', commutator = operator(%I.%s)', cn.nspname, c.oprname) from pg_operator c
                          join pg_namespace cn on cn.oid = c.oprnamespace where c.oid = o.oprcom),
                         (select format(', negator = operator(%I.%s)', cn.nspname, c.oprname) from pg_operator c
                          join pg_namespace cn on cn.oid = c.oprnamespace where c.oid = o.oprnegate),
                         case when o.oprrest <> 0 then ', restrict = ' || o.oprrest end, case when o.oprjoin <> 0 then ', join = ' || o.oprjoin end,
                         case when o.oprcanhash then ', hashes' end, case when o.oprcanmerge then ', merges' end)]
                   || array(select format('comment on operator %s is %L', v.full, x.description) from pg_description x
                            where x.classoid = 'pg_operator'::regclass and x.objoid = o.oid) as restore
            from pg_operator o join pg_namespace n on n.oid = o.oprnamespace
            cross join lateral pg_identify_object('pg_operator'::regclass, o.oid, 0) i
            cross join lateral (select regexp_replace(i.identity, '\\(.*', '')
                                       || format(' (%s, %s)', coalesce(format_type(nullif(o.oprleft, 0), null), 'none'), format_type(o.oprright, null)) as full) v
            where o.oid = any (:oids) and o.oprcode <> 0""";

    private static final String OPERATOR_CLASSES =
            """
            select c.oid, 'operator class' as kind, n.nspname as namespace, c.opcname::text as name, null::text as member,
                   format('drop operator family %s using %I', v.ref, m.amname) as drop,
                   array[format('create operator class %s %sfor type %s using %I as%s', v.ref, case when c.opcdefault then 'default ' end,
                                format_type(c.opcintype, null), m.amname, E'\\n    '
                         || (select string_agg(p.part, E',\\n    ' order by p.kind, p.number) from (
                                 select 1 as kind, o.amopstrategy as number, format('operator %s %s', o.amopstrategy, o.amopopr::regoperator) as part
                                 from pg_amop o where o.amopfamily = c.opcfamily
                                 union all
                                 select 2, f.amprocnum, format('function %s (%s, %s) %s', f.amprocnum, format_type(f.amproclefttype, null),
                                                               format_type(f.amprocrighttype, null), f.amproc::regprocedure)
                                 from pg_amproc f where f.amprocfamily = c.opcfamily
                                 union all
                                 select 3, 0, 'storage ' || format_type(c.opckeytype, null) where c.opckeytype <> 0) p))]
                   || array(select format('comment on operator class %s using %I is %L', v.ref, m.amname, x.description) from pg_description x
                            where x.classoid = 'pg_opclass'::regclass and x.objoid = c.oid) as restore
            from pg_opclass c join pg_namespace n on n.oid = c.opcnamespace join pg_am m on m.oid = c.opcmethod
            join pg_opfamily y on y.oid = c.opcfamily and y.opfname = c.opcname
            cross join lateral (select format('%I.%I', n.nspname, c.opcname) as ref) v
            where c.oid = any (:oids) and (select count(*) from pg_opclass s where s.opcfamily = c.opcfamily) = 1""";

    /** Aggregates, which are routines that have no definition of their own to print. */
    static final String AGGREGATES =
            """
            select p.oid, 'aggregate' as kind, n.nspname as namespace, p.proname::text as name,
                   '(' || pg_get_function_identity_arguments(p.oid) || ')' as member, format('drop aggregate %s', v.ref) as drop,
                   array[format(E'create aggregate %s (\\n    ', v.ref) || concat_ws(E',\\n    ',
                         'sfunc = ' || a.aggtransfn, 'stype = ' || format_type(a.aggtranstype, null),
                         case when a.aggtransspace <> 0 then 'sspace = ' || a.aggtransspace end,
                         case when a.aggfinalfn <> 0 then 'finalfunc = ' || a.aggfinalfn end, case when a.aggfinalextra then 'finalfunc_extra' end,
                         case when a.aggfinalmodify <> case when a.aggkind = 'n' then 'r' else 'w' end then 'finalfunc_modify = '
                              || case a.aggfinalmodify when 'r' then 'read_only' when 's' then 'shareable' else 'read_write' end end,
                         case when a.aggcombinefn <> 0 then 'combinefunc = ' || a.aggcombinefn end,
                         case when a.aggserialfn <> 0 then 'serialfunc = ' || a.aggserialfn end,
                         case when a.aggdeserialfn <> 0 then 'deserialfunc = ' || a.aggdeserialfn end, 'initcond = ' || quote_literal(a.agginitval),
                         case when a.aggmtransfn <> 0 then 'msfunc = ' || a.aggmtransfn end,
                         case when a.aggminvtransfn <> 0 then 'minvfunc = ' || a.aggminvtransfn end,
                         case when a.aggmtranstype <> 0 then 'mstype = ' || format_type(a.aggmtranstype, null) end,
                         case when a.aggmtransspace <> 0 then 'msspace = ' || a.aggmtransspace end,
                         case when a.aggmfinalfn <> 0 then 'mfinalfunc = ' || a.aggmfinalfn end, 'minitcond = ' || quote_literal(a.aggminitval),
                         case when a.aggsortop <> 0 then (select format('sortop = operator(%I.%s)', sn.nspname, s.oprname)
                              from pg_operator s join pg_namespace sn on sn.oid = s.oprnamespace where s.oid = a.aggsortop) end,
                         case when a.aggkind = 'h' then 'hypothetical' end,
                         case p.proparallel when 's' then 'parallel = safe' when 'r' then 'parallel = restricted' end) || E'\\n)']
                   || array(select format('comment on aggregate %s is %L', v.ref, x.description) from pg_description x
                            where x.classoid = 'pg_proc'::regclass and x.objoid = p.oid)
                   || case when not exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x where x.grantee = 0)
                           then array[format('revoke all on function %s from public', p.oid::regprocedure)] else '{}' end
                   || array(select format('grant %s on function %s to %s%s', g.privileges, p.oid::regprocedure, g.grantee, g.option)
                            from"""
                    + DependentDefinitions.grants("p.proacl", "p.proowner", "")
                    + """
                             where g.grantee <> 'public') as restore
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_aggregate a on a.aggfnoid = p.oid
            cross join lateral (select case when n.nspname = current_schema() then '' else quote_ident(n.nspname) || '.' end
                                       || format('%I(%s)', p.proname, case when p.pronargs = 0 then '*' else pg_get_function_arguments(p.oid) end) as ref) v
            where p.oid = any (:oids) and a.aggkind in ('n', 'o', 'h')""";

    private static final String DICTIONARIES =
            """
            select d.oid, 'text search dictionary' as kind, n.nspname as namespace, d.dictname::text as name, null::text as member,
                   'drop text search dictionary ' || d.oid::regdictionary as drop,
                   array[format('create text search dictionary %s (template = %I.%I%s)', d.oid::regdictionary, tn.nspname, t.tmplname,
                                ', ' || d.dictinitoption)]
                   || array(select format('comment on text search dictionary %s is %L', d.oid::regdictionary, x.description) from pg_description x
                            where x.classoid = 'pg_ts_dict'::regclass and x.objoid = d.oid) as restore
            from pg_ts_dict d join pg_namespace n on n.oid = d.dictnamespace
            join pg_ts_template t on t.oid = d.dicttemplate join pg_namespace tn on tn.oid = t.tmplnamespace
            where d.oid = any (:oids)""";

    private static final String CONFIGURATIONS =
            """
            select c.oid, 'text search configuration' as kind, n.nspname as namespace, c.cfgname::text as name, null::text as member,
                   'drop text search configuration ' || c.oid::regconfig as drop,
                   array[format('create text search configuration %s (parser = %I.%I)', c.oid::regconfig, pn.nspname, p.prsname)]
                   || array(select format('alter text search configuration %s add mapping for %s with %s', c.oid::regconfig,
                                          string_agg(quote_ident(m.alias), ', ' order by m.maptokentype), m.dictionaries)
                            from (select t.alias, y.maptokentype, string_agg(y.mapdict::regdictionary::text, ', ' order by y.mapseqno) as dictionaries
                                  from pg_ts_config_map y join ts_token_type(c.cfgparser) t on t.tokid = y.maptokentype
                                  where y.mapcfg = c.oid group by t.alias, y.maptokentype) m
                            group by m.dictionaries order by m.dictionaries)
                   || array(select format('comment on text search configuration %s is %L', c.oid::regconfig, x.description) from pg_description x
                            where x.classoid = 'pg_ts_config'::regclass and x.objoid = c.oid) as restore
            from pg_ts_config c join pg_namespace n on n.oid = c.cfgnamespace
            join pg_ts_parser p on p.oid = c.cfgparser join pg_namespace pn on pn.oid = p.prsnamespace
            where c.oid = any (:oids)""";

    private static final String CONVERSIONS =
            """
            select c.oid, 'conversion' as kind, n.nspname as namespace, c.conname::text as name, null::text as member,
                   format('drop conversion %I.%I', n.nspname, c.conname) as drop,
                   array[format('create %sconversion %I.%I for %L to %L from %s', case when c.condefault then 'default ' end, n.nspname, c.conname,
                                pg_encoding_to_char(c.conforencoding), pg_encoding_to_char(c.contoencoding), c.conproc)] as restore
            from pg_conversion c join pg_namespace n on n.oid = c.connamespace
            where c.oid = any (:oids)""";

    private static final String WRAPPERS =
            """
            select w.oid, 'foreign data wrapper' as kind, null::name as namespace, w.fdwname::text as name, null::text as member,
                   format('drop foreign data wrapper %I', w.fdwname) as drop,
                   array[format('create foreign data wrapper %I%s%s%s', w.fdwname, ' handler ' || nullif(w.fdwhandler, 0)::regproc,
                                ' validator ' || nullif(w.fdwvalidator, 0)::regproc,
                                (select ' options (' || string_agg(format('%I %L', o.option_name, o.option_value), ', ') || ')'
                                 from pg_options_to_table(w.fdwoptions) o))] as restore
            from pg_foreign_data_wrapper w
            where w.oid = any (:oids)""";

    /** Servers come with all options but secrets, which belong into no history. */
    private static final String SERVERS =
            """
            select s.oid, 'server' as kind, null::name as namespace, s.srvname::text as name, null::text as member, format('drop server %I', s.srvname) as drop,
                   array[format('create server %I%s%s foreign data wrapper %I%s', s.srvname, ' type ' || quote_literal(s.srvtype),
                                ' version ' || quote_literal(s.srvversion), w.fdwname,
                                (select ' options (' || string_agg(format('%I %L', o.option_name, o.option_value), ', ') || ')'
                                 from pg_options_to_table(s.srvoptions) o where o.option_name !~* 'passw|secret|token'))]
                   || array(select format('comment on server %I is %L', s.srvname, x.description) from pg_description x
                            where x.classoid = 'pg_foreign_server'::regclass and x.objoid = s.oid) as restore
            from pg_foreign_server s join pg_foreign_data_wrapper w on w.oid = s.srvfdw
            where s.oid = any (:oids)""";

    private static final String PUBLICATIONS =
            """
            select p.oid, 'publication' as kind, null::name as namespace, p.pubname::text as name, null::text as member,
                   format('drop publication %I', p.pubname) as drop,
                   array[format('create publication %I%s%s with (publish = %L%s)', p.pubname, case when p.puballtables then ' for all tables' end,
                                :publishedSchemas,
                                concat_ws(', ', case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end,
                                          case when p.pubdelete then 'delete' end, case when p.pubtruncate then 'truncate' end),
                                case when p.pubviaroot then ', publish_via_partition_root' end)]
                   || array(select format('comment on publication %I is %L', p.pubname, x.description) from pg_description x
                            where x.classoid = 'pg_publication'::regclass and x.objoid = p.oid) as restore
            from pg_publication p
            where p.oid = any (:oids)""";

    /** Those that are not in the default namespace; the others are compared. */
    private static final String EXTENSIONS =
            """
            select e.oid, 'extension' as kind, null::name as namespace, e.extname::text as name, null::text as member,
                   format('drop extension %I', e.extname) as drop,
                   case when n.nspname = 'pg_catalog' or n.oid = any (:namespaces) then '{}' else array[format('create schema if not exists %I', n.nspname)] end
                   || array[format('create extension if not exists %I with schema %I', e.extname, n.nspname)] as restore
            from pg_extension e join pg_namespace n on n.oid = e.extnamespace
            where e.oid = any (:oids)""";

    private static final String EVENT_TRIGGERS =
            """
            select e.oid, 'event trigger' as kind, null::name as namespace, e.evtname::text as name, null::text as member,
                   format('drop event trigger %I', e.evtname) as drop,
                   array[format('create event trigger %I on %s%s execute function %s()', e.evtname, e.evtevent,
                                (select ' when tag in (' || string_agg(quote_literal(t.tag), ', ') || ')' from unnest(e.evttags) t(tag)), e.evtfoid::regproc)]
                   || case e.evtenabled when 'O' then '{}' else array[format('alter event trigger %I %s', e.evtname,
                           case e.evtenabled when 'D' then 'disable' when 'R' then 'enable replica' else 'enable always' end)] end
                   || array(select format('comment on event trigger %I is %L', e.evtname, x.description) from pg_description x
                            where x.classoid = 'pg_event_trigger'::regclass and x.objoid = e.oid) as restore
            from pg_event_trigger e
            where e.oid = any (:oids)""";

    /** By class; classes of which {@link DependentDefinitions} knows only some objects are there too. */
    static final Map<String, String> BY_CLASS = Map.ofEntries(
            Map.entry("pg_class", WholeTables.TABLES),
            Map.entry("pg_constraint", WholeTables.FOREIGN_KEYS),
            Map.entry("pg_type", TYPES),
            Map.entry("pg_collation", COLLATIONS),
            Map.entry("pg_operator", OPERATORS),
            Map.entry("pg_opclass", OPERATOR_CLASSES),
            Map.entry("pg_proc", AGGREGATES),
            Map.entry("pg_ts_dict", DICTIONARIES),
            Map.entry("pg_ts_config", CONFIGURATIONS),
            Map.entry("pg_conversion", CONVERSIONS),
            Map.entry("pg_foreign_data_wrapper", WRAPPERS),
            Map.entry("pg_foreign_server", SERVERS),
            Map.entry("pg_publication", PUBLICATIONS),
            Map.entry("pg_extension", EXTENSIONS),
            Map.entry("pg_event_trigger", EVENT_TRIGGERS));

    private BaselineDefinitions() {}
}
