package dev.autogen.scanner.database;

/** Which objects of the catalog count as one, which of them are in scope, and what stands on what: by class and oid, as {@code pg_depend} has it. */
final class CatalogNodes {

    /**
     * One row for each object that is part of another one: it counts as that. An index of a constraint counts as the constraint's table, a default as its column's
     * table, a row type as its relation, what an extension brings as the extension.
     */
    static final String PARTS =
            """
            select 'pg_class' as class, c.oid, 'pg_type' as owner_class, c.reltype as owner from pg_class c where c.relkind = 'c'
            union all
            select 'pg_class', o.conindid, 'pg_class', o.conrelid from pg_constraint o where o.contype in ('p', 'u', 'x') and o.conindid <> 0
            union all
            select 'pg_class', i.indexrelid, 'pg_class', i.indrelid
            from pg_index i join pg_class c on c.oid = i.indrelid where c.relkind = 'm' or c.oid = any (:whole)
            union all
            select 'pg_class', d.objid, 'pg_class', d.refobjid
            from pg_depend d join pg_class c on c.oid = d.objid and c.relkind = 'S'
            where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0
              and (d.deptype = 'i'
                   or d.deptype = 'a' and exists (
                       select from pg_depend u join pg_attrdef v on v.oid = u.objid
                       where u.classid = 'pg_attrdef'::regclass and u.refclassid = 'pg_class'::regclass and u.refobjid = c.oid
                         and v.adrelid = d.refobjid and v.adnum = d.refobjsubid))
            union all
            select 'pg_type', t.oid, 'pg_class', t.typrelid from pg_type t join pg_class c on c.oid = t.typrelid where c.relkind <> 'c'
            union all
            select 'pg_type', e.typarray, 'pg_type', e.oid from pg_type e where e.typarray <> 0
            union all
            select 'pg_type', r.rngmultitypid, 'pg_type', r.rngtypid from pg_range r
            union all
            select 'pg_attrdef', v.oid, 'pg_class', v.adrelid from pg_attrdef v
            union all
            select 'pg_constraint', o.oid, 'pg_type', o.contypid from pg_constraint o where o.contypid <> 0
            union all
            select 'pg_constraint', o.oid, 'pg_class', o.conrelid from pg_constraint o where o.conrelid <> 0 and o.contype not in ('f', 't')
            union all
            select 'pg_constraint', o.oid, 'pg_constraint', o.conparentid from pg_constraint o where o.contype = 'f' and o.conparentid <> 0
            union all
            select 'pg_rewrite', w.oid, 'pg_class', w.ev_class from pg_rewrite w where w.rulename = '_RETURN'
            union all
            select 'pg_opfamily', c.opcfamily, 'pg_opclass', min(c.oid) from pg_opclass c where c.oid >= 16384 group by c.opcfamily
            union all
            select 'pg_amop', o.oid, 'pg_opfamily', o.amopfamily from pg_amop o
            union all
            select 'pg_amproc', o.oid, 'pg_opfamily', o.amprocfamily from pg_amproc o
            union all
            select d.classid::regclass::text, d.objid, 'pg_extension', d.refobjid from pg_depend d where d.deptype = 'e'""";

    /** What stands on what. Sequences that a column owns are made before its table. */
    static final String EDGES =
            """
            select distinct d.classid::regclass::text as class, d.objid as oid, d.refclassid::regclass::text as ref_class, d.refobjid as ref
            from pg_depend d
            left join pg_class c on d.classid = 'pg_class'::regclass and c.oid = d.objid
            where d.objid >= 16384 and d.refobjid >= 16384 and d.deptype <> 'e' and not (c.relkind is not distinct from 'S' and d.deptype = 'a')""";

    /** The tables whose columns and constraints do not say all: they are made as a whole. */
    static final String WHOLE_TABLES =
            """
            select c.oid, n.nspname as namespace, c.relname::text as name
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_am m on m.oid = c.relam
            where c.relnamespace = any (:namespaces) and c.relkind in ('r', 'p') and c.relpersistence <> 't' and not c.oid = any (:own)
              and (c.relkind = 'p' or c.relispartition or c.reloftype <> 0 or m.amname <> 'heap'
                   or exists (select from pg_inherits h where h.inhrelid = c.oid)
                   or exists (select from pg_constraint c1 where c1.conrelid = c.oid and c1.contype = 'n' and not c1.convalidated)
                   or exists (select from pg_constraint c2 where c2.conrelid = c.oid and :peculiar))
              and not exists (select from pg_depend x
                              where x.classid = 'pg_class'::regclass and x.objid = c.oid and x.deptype = 'e')
            order by c.oid""";

    /** What is compared: kind, namespace, name and member. */
    static final String COMPARED =
            """
            select 'pg_class' as class, c.oid, case c.relkind when 'S' then 'sequence' else 'table' end as kind,
                   n.nspname as namespace, c.relname::text as name, null::text as member
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.oid = any (:tables) or c.relkind = 'S' and c.relnamespace = any (:namespaces)
            union all
            select 'pg_class', c.oid, 'index', n.nspname, t.relname, c.relname
            from pg_index i
            join pg_class c on c.oid = i.indexrelid
            join pg_class t on t.oid = i.indrelid
            join pg_namespace n on n.oid = t.relnamespace
            where i.indrelid = any (:tables) and not i.indrelid = any (:whole)
            union all
            select 'pg_constraint', o.oid, 'constraint', n.nspname, t.relname, o.conname
            from pg_constraint o join pg_class t on t.oid = o.conrelid join pg_namespace n on n.oid = t.relnamespace
            where o.contype = 'f' and o.conrelid = any (:tables) and not o.conrelid = any (:whole)
            union all
            select 'pg_type', t.oid, case t.typtype when 'e' then 'enum' else 'compositeType' end, n.nspname, t.typname, null
            from pg_type t join pg_namespace n on n.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid
            where t.typnamespace = any (:namespaces) and (t.typtype = 'e' or t.typtype = 'c' and c.relkind = 'c')
            union all
            select 'pg_namespace', n.oid, 'namespace', null, n.nspname, null from pg_namespace n where n.oid = any (:namespaces)
            union all
            select 'pg_extension', e.oid, 'extension', null, e.extname, null from pg_extension e""";

    /**
     * What is made by SQL where a database is adopted or built anew, in an order that reads well. Domains, and extensions outside the default namespace, are
     * among it although they are compared.
     */
    static final String UNCOMPARED =
            """
            select * from (
                select 'pg_class' as class, c.oid, case when c.oid = any (:whole) then 10 when c.relkind = 'f' then 15 else 40 end as rank from pg_class c
                where c.relnamespace = any (:namespaces) and c.relpersistence <> 't' and not c.oid = any (:own)
                  and (c.relkind in ('v', 'm', 'f') or c.oid = any (:whole))
                union all
                select 'pg_extension', e.oid, 0 from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                where e.extname <> 'plpgsql' and n.nspname <> current_schema()
                union all
                select 'pg_constraint', o.oid, 80 from pg_constraint o where o.contype = 'f' and o.conparentid = 0 and o.conrelid = any (:whole)
                union all
                select 'pg_proc', p.oid, 30 from pg_proc p where p.pronamespace = any (:namespaces)
                union all
                select 'pg_type', t.oid, 5 from pg_type t
                where t.typnamespace = any (:namespaces) and (t.typtype in ('d', 'r') or t.typtype in ('b', 'p') and t.typelem = 0)
                union all
                select 'pg_cast', k.oid, 35 from pg_cast k join pg_type s on s.oid = k.castsource join pg_type g on g.oid = k.casttarget
                where (s.typnamespace = any (:namespaces) or g.typnamespace = any (:namespaces))
                  and not (k.castmethod = 'i' and (s.typtype = 'e') <> (g.typtype = 'e')
                           and case when s.typtype = 'e' then s.typnamespace else g.typnamespace end = any (:namespaces))
                union all
                select 'pg_rewrite', w.oid, 50 from pg_rewrite w join pg_class c on c.oid = w.ev_class
                where w.rulename <> '_RETURN' and c.relnamespace = any (:namespaces) and not c.oid = any (:own)
                union all
                select 'pg_trigger', t.oid, 55 from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where not t.tgisinternal and t.tgparentid = 0 and c.relnamespace = any (:namespaces) and not c.oid = any (:own)
                union all
                select 'pg_policy', p.oid, 60 from pg_policy p join pg_class c on c.oid = p.polrelid
                where c.relnamespace = any (:namespaces) and not c.oid = any (:own)
                union all select 'pg_statistic_ext', oid, 65 from pg_statistic_ext where stxnamespace = any (:namespaces)
                union all select 'pg_collation', oid, 1 from pg_collation where collnamespace = any (:namespaces)
                union all select 'pg_conversion', oid, 1 from pg_conversion where connamespace = any (:namespaces)
                union all select 'pg_operator', oid, 36 from pg_operator where oprnamespace = any (:namespaces)
                union all select 'pg_opclass', oid, 37 from pg_opclass where opcnamespace = any (:namespaces)
                union all select 'pg_ts_dict', oid, 2 from pg_ts_dict where dictnamespace = any (:namespaces)
                union all select 'pg_ts_config', oid, 3 from pg_ts_config where cfgnamespace = any (:namespaces)
                union all select 'pg_foreign_data_wrapper', oid, 4 from pg_foreign_data_wrapper
                union all select 'pg_foreign_server', oid, 4 from pg_foreign_server
                union all select 'pg_user_mapping', umid, 70 from pg_user_mappings
                union all select 'pg_publication', oid, 75 from pg_publication
                union all
                select 'pg_publication_rel', r.oid, 76 from pg_publication_rel r join pg_class c on c.oid = r.prrelid
                where c.relnamespace = any (:namespaces) and not c.oid = any (:own)
                union all
                select 'pg_subscription', s.oid, 77 from pg_subscription s join pg_database b on b.oid = s.subdbid where b.datname = current_database()
                union all select 'pg_event_trigger', oid, 90 from pg_event_trigger) o
            where o.oid >= 16384
              and not exists (select from pg_depend x where x.classid = o.class::regclass and x.objid = o.oid
                                and (x.deptype = 'e' or x.deptype = 'i' and x.refobjid <> o.oid))
            order by o.rank, o.oid""";

    private CatalogNodes() {}
}
