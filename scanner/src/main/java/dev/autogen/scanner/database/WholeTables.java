package dev.autogen.scanner.database;

/**
 * Reads how to make tables that are more than their columns: partitioned ones, partitions, inheritance children, typed and foreign tables. As pg_dump does, a partition
 * is a table of its own first, with constraints and indexes, and attached then: so they keep their names.
 */
final class WholeTables {

    private static final String COLUMNS =
            """
            (select string_agg(concat_ws(' ', quote_ident(a.attname),
                        case when c.reloftype = 0 then format_type(a.atttypid, a.atttypmod) else 'with options' end,
                        (select 'collate ' || x.oid::regcollation from pg_collation x where x.oid = a.attcollation and a.attcollation <> t.typcollation),
                        case when a.attidentity <> '' then
                                 (select format('generated %s as identity (sequence name %s start with %s increment by %s minvalue %s maxvalue %s cache %s%s)',
                                                case a.attidentity when 'a' then 'always' else 'by default' end, s.seqrelid::regclass, s.seqstart,
                                                s.seqincrement, s.seqmin, s.seqmax, s.seqcache, case when s.seqcycle then ' cycle' end)
                                  from pg_depend y join pg_sequence s on s.seqrelid = y.objid
                                  where y.classid = 'pg_class'::regclass and y.refobjid = c.oid and y.refobjsubid = a.attnum and y.deptype = 'i')
                             when a.attgenerated = 's' then format('generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
                             when a.attgenerated = 'v' then format('generated always as (%s) virtual', pg_get_expr(d.adbin, d.adrelid))
                             else 'default ' || pg_get_expr(d.adbin, d.adrelid) end,
                        case when a.attnotnull then 'not null' end), E',\\n    ' order by a.attnum)
             from pg_attribute a
             join pg_type t on t.oid = a.atttypid
             left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and (a.attislocal or c.relispartition)
               and (c.reloftype = 0 or a.attnotnull or d.oid is not null))""";

    /** Owned sequences are made before and owned after. */
    private static final String SEQUENCES =
            """
            (select array_agg(format('create sequence %s as %s start with %s increment by %s minvalue %s maxvalue %s cache %s%s', s.seqrelid::regclass,
                        format_type(s.seqtypid, null), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, case when s.seqcycle then ' cycle' end)
                    order by s.seqrelid) as make,
                    array_agg(format('alter sequence %s owned by %s.%I', s.seqrelid::regclass, c.oid::regclass, a.attname) order by s.seqrelid) as own
             from pg_depend y
             join pg_sequence s on s.seqrelid = y.objid
             join pg_attribute a on a.attrelid = y.refobjid and a.attnum = y.refobjsubid
             join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
             where y.classid = 'pg_class'::regclass and y.refobjid = c.oid and y.deptype = 'a'
               and exists (select from pg_depend u where u.classid = 'pg_attrdef'::regclass and u.objid = d.oid and u.refobjid = y.objid))""";

    static final String TABLES =
            """
            select c.oid, v.kind, n.nspname as namespace, c.relname::text as name, null::text as member, format('drop %s %s', v.kind, c.oid::regclass) as drop,
                   coalesce(q.make, '{}')
                   || array[format('create %s%s %s%s%s%s%s%s%s', case when c.relpersistence = 'u' then 'unlogged ' end, v.kind, c.oid::regclass,
                            case when c.reloftype <> 0 then ' of ' || c.reloftype::regtype end,
                            case when c.reloftype = 0 or k.list is not null then E' (\\n    ' || coalesce(k.list, '') || E'\\n)' end,
                            case when not c.relispartition then
                                (select ' inherits (' || string_agg(h.inhparent::regclass::text, ', ' order by h.inhseqno) || ')'
                                 from pg_inherits h where h.inhrelid = c.oid) end,
                            case when c.relkind = 'p' then ' partition by ' || pg_get_partkeydef(c.oid) end,
                            case when m.amname <> 'heap' then ' using ' || quote_ident(m.amname) end,
                            case when f.ftrelid is not null then format(' server %I', w.srvname)
                                 || coalesce((select ' options (' || string_agg(format('%I %L', o.option_name, o.option_value), ', ') || ')'
                                              from pg_options_to_table(f.ftoptions) o), '') end)]
                   || coalesce(q.own, '{}')
                   || array(select format('alter table %s add constraint %I %s', c.oid::regclass, o.conname, pg_get_constraintdef(o.oid))
                            from pg_constraint o
                            where o.conrelid = c.oid and o.contype in ('p', 'u', 'c', 'x') and (o.conislocal or c.relispartition)
                            order by o.contype = 'c' desc, o.contype <> 'p', o.conname)
                   || array(select pg_get_indexdef(i.indexrelid, 0, true) from pg_index i
                            where i.indrelid = c.oid
                              and not exists (select from pg_constraint o where o.conindid = i.indexrelid and o.contype in ('p', 'u', 'x'))
                            order by i.indexrelid::regclass::text)
                   || array(select format('comment on %s %s is %L', v.kind, c.oid::regclass, x.description) from pg_description x
                            where x.classoid = 'pg_class'::regclass and x.objoid = c.oid and x.objsubid = 0)
                   || array(select format('comment on column %s.%I is %L', c.oid::regclass, a.attname, x.description)
                            from pg_description x join pg_attribute a on a.attrelid = x.objoid and a.attnum = x.objsubid
                            where x.classoid = 'pg_class'::regclass and x.objoid = c.oid and x.objsubid > 0 order by a.attnum)
                   || array(select format('comment on index %s is %L', i.indexrelid::regclass, obj_description(i.indexrelid, 'pg_class'))
                            from pg_index i where i.indrelid = c.oid and obj_description(i.indexrelid, 'pg_class') is not null
                            order by i.indexrelid::regclass::text)
                   || array(select format('alter table %s attach partition %s %s', h.inhparent::regclass, c.oid::regclass,
                                          pg_get_expr(c.relpartbound, c.oid))
                            from pg_inherits h where h.inhrelid = c.oid and c.relispartition) as restore
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_am m on m.oid = c.relam
            left join pg_foreign_table f on f.ftrelid = c.oid
            left join pg_foreign_server w on w.oid = f.ftserver
            cross join lateral (select case c.relkind when 'f' then 'foreign table' else 'table' end as kind) v
            cross join lateral (select
            """
                    + COLUMNS
                    + """
             as list) k
            cross join lateral
            """
                    + SEQUENCES
                    + """
             q
            where c.oid = any (:oids) and c.relkind in ('r', 'p', 'f')""";

    static final String FOREIGN_KEYS =
            """
            select o.oid, 'constraint' as kind, n.nspname as namespace, c.relname::text as name, o.conname::text as member,
                   format('alter table %s drop constraint %I', c.oid::regclass, o.conname) as drop,
                   array[format('alter table %s%s add constraint %I %s', case when c.relkind = 'p' then '' else 'only ' end, c.oid::regclass,
                                o.conname, pg_get_constraintdef(o.oid))] as restore
            from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace
            where o.oid = any (:oids)""";

    private WholeTables() {}
}
