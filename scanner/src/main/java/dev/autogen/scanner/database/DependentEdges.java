package dev.autogen.scanner.database;

/** Finds what stands on tables, sequences and types in scope and is not compared, from {@code pg_depend}. */
final class DependentEdges {

    /** What the rows of {@code pg_depend d} have in common that say so. */
    static final String IS_EDGE =
            """
            d.objid >= 16384 and d.refobjid >= 16384 and d.deptype in ('n', 'a')
                  and (d.classid in ('pg_rewrite'::regclass, 'pg_policy'::regclass, 'pg_trigger'::regclass, 'pg_proc'::regclass,
                                     'pg_cast'::regclass, 'pg_statistic_ext'::regclass, 'pg_publication_rel'::regclass)
                       or d.refclassid = 'pg_proc'::regclass
                       or d.refclassid = 'pg_type'::regclass and d.classid not in ('pg_attrdef'::regclass, 'pg_constraint'::regclass))""";

    /**
     * One row for each object and each thing that it stands on. A view is the relation, not the rule that makes it one; a partition or an inheritance child
     * counts as the table that is read. {@code of} says what the thing is: a column, table, constraint, sequence or type that is compared, or {@code other}, which is
     * an object of this result itself. Composite types and domains are compared, and made anew with what they are made of; casts that belong to an enum
     * type are compared with it. That a view shows values of an enum type or a domain follows from what it reads, and is no edge; that its query names one is.
     */
    static final String EDGES =
            """
            with recursive tree as (
                select t.oid, t.oid as root from unnest(:tables) t(oid)
                union
                select h.inhrelid, t.root from tree t join pg_inherits h on h.inhparent = t.oid
            ), edge as materialized (
                select d.classid, d.objid, d.refclassid, d.refobjid, d.refobjsubid, d.deptype
                from pg_depend d
                where IS_EDGE
            ), resolved as (
                select e.*, coalesce(w.ev_class, e.objid) as node,
                       case when w.oid is null then e.classid else 'pg_class'::regclass end as node_class
                from edge e
                left join pg_rewrite w on e.classid = 'pg_rewrite'::regclass and w.oid = e.objid and w.rulename = '_RETURN'
            )
            select e.node_class::regclass::text as class, e.node as oid, e.deptype = 'a' as part, k.relkind as kind,
                   case when r.relkind = 'S' then 'sequence'
                        when o.oid is not null then 'constraint'
                        when b.typtype = 'e' then 'enum'
                        when b.typtype = 'd' then 'domain'
                        when s.oid is not null then 'composite_type'
                        when tree.oid is null then 'other'
                        when b.oid is not null then 'row'
                        when e.refobjsubid > 0 then 'column'
                        else 'table' end as of,
                   case when b.typrelid <> 0 then 'pg_class' else e.refclassid::regclass::text end as ref_class,
                   coalesce(nullif(b.typrelid, 0), e.refobjid) as ref_oid,
                   n.nspname as namespace, coalesce(r.relname, b.typname)::text as name, coalesce(o.conname, a.attname)::text as member
            from resolved e
            left join pg_class k on e.node_class = 'pg_class'::regclass and k.oid = e.node
            left join pg_type y on e.refclassid = 'pg_type'::regclass and y.oid = e.refobjid
            left join pg_type b on b.oid = case when y.typtype = 'd' then y.oid else coalesce(nullif(y.typelem, 0), y.oid) end
                                   and (b.typrelid <> 0 or b.typtype in ('e', 'd') and b.typnamespace = any (:namespaces))
            left join pg_class s on s.oid = b.typrelid and s.relkind = 'c' and s.relnamespace = any (:namespaces)
            left join pg_constraint o on e.refclassid = 'pg_constraint'::regclass and o.oid = e.refobjid
                                         and o.conrelid in (select oid from tree)
            left join tree on tree.oid = case when e.refclassid = 'pg_class'::regclass then e.refobjid else coalesce(o.conrelid, b.typrelid) end
            left join pg_attribute a on e.refclassid = 'pg_class'::regclass and e.refobjsubid > 0
                                        and a.attrelid = e.refobjid and a.attnum = e.refobjsubid
            left join pg_class r on r.oid = coalesce(tree.root, case when e.refclassid = 'pg_class'::regclass then e.refobjid end)
                                    and (tree.root is not null or r.relkind = 'S' and r.relnamespace = any (:namespaces))
            left join pg_namespace n on n.oid = coalesce(r.relnamespace, b.typnamespace)
            where not (e.node_class = e.refclassid and e.node = e.refobjid)
              and not (k.relkind in ('v', 'm') and e.classid = 'pg_class'::regclass and b.typtype in ('e', 'd'))
              and (k.relkind is null
                   or k.relkind in ('v', 'm')
                   or k.relkind in ('i', 'I') and e.refclassid = 'pg_proc'::regclass
                   or k.relkind = 'c' and k.relnamespace <> all (:namespaces)
                   or k.relkind not in ('i', 'I', 'c') and (tree.oid is not null or e.node not in (select oid from tree)))
              and not exists (select from pg_type q where e.node_class = 'pg_type'::regclass and q.oid = e.node and q.typtype = 'd'
                                                          and q.typnamespace = any (:namespaces))
              and not exists (select from pg_cast q
                              join pg_type qs on qs.oid = q.castsource
                              join pg_type qt on qt.oid = q.casttarget
                              where e.node_class = 'pg_cast'::regclass and q.oid = e.node and q.castmethod = 'i'
                                and (qs.typtype = 'e') <> (qt.typtype = 'e'))
              and not exists (select from pg_depend x where x.classid = e.node_class and x.objid = e.node and x.deptype = 'e')"""
                    .replace("IS_EDGE", IS_EDGE);

    /** The columns by which a table or one of its partitions is partitioned: PostgreSQL changes their types under no circumstances. */
    static final String PARTITION_KEYS =
            """
            with recursive tree as (
                select t.oid, t.oid as root from unnest(:tables) t(oid)
                union
                select h.inhrelid, t.root from tree t join pg_inherits h on h.inhparent = t.oid
            )
            select 'partition key of table' as kind, n.nspname as namespace, c.relname::text as name, null::text as member,
                   array_agg(distinct a.attname::text) as columns
            from tree
            join pg_class c on c.oid = tree.root
            join pg_namespace n on n.oid = c.relnamespace
            join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = tree.oid and d.objsubid > 0
                                and d.refclassid = 'pg_class'::regclass and d.refobjid = tree.oid and d.refobjsubid = 0 and d.deptype = 'i'
            join pg_attribute a on a.attrelid = d.objid and a.attnum = d.objsubid
            group by 2, 3""";

    private DependentEdges() {}
}
