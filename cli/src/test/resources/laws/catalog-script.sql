/* Statements that make anew what a database holds, as its catalog prints it; like pg_dump, with no search path, so that every name is written in full. */
with recursive namespaces as (
    select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
),
members as (
    select classid, objid from pg_depend where deptype = 'e'
),
relations as (
    select c.*, c.tableoid, format('%I.%I', n.nspname, c.relname) as full_name
    from pg_class c join namespaces n on n.oid = c.relnamespace
    where (c.tableoid, c.oid) not in (select classid, objid from members)
),
types as (
    select t.*, t.tableoid, format('%I.%I', n.nspname, t.typname) as full_name
    from pg_type t join namespaces n on n.oid = t.typnamespace
    where (t.tableoid, t.oid) not in (select classid, objid from members)
),
-- domains and composite types, by what they are made of and what a domain's default and checks name, arrays aside
constituents as (
    select types.oid as whole, coalesce(nullif(b.typelem, 0), b.oid) as part
    from types join pg_type b on b.oid = types.typbasetype where types.typtype = 'd'
    union
    select types.oid, coalesce(nullif(b.typelem, 0), b.oid)
    from types join pg_attribute a on a.attrelid = types.typrelid and a.attnum > 0 and not a.attisdropped
    join pg_type b on b.oid = a.atttypid where types.typtype = 'c'
    union
    select types.oid, coalesce(nullif(b.typelem, 0), b.oid)
    from types left join pg_constraint k on k.contypid = types.oid
    join pg_depend d on (d.classid, d.objid) in ((types.tableoid, types.oid), (k.tableoid, k.oid))
                        and d.refclassid = types.tableoid and d.refobjid <> types.oid
    join pg_type b on b.oid = d.refobjid where types.typtype = 'd'
),
levels(oid, level) as (
    select oid, 0 from types where typtype in ('c', 'd')
    union
    select whole, level + 1 from levels join constituents on part = levels.oid
),
routines as (
    select p.oid, p.tableoid from pg_proc p join namespaces n on n.oid = p.pronamespace
    where p.prokind in ('f', 'p') and (p.tableoid, p.oid) not in (select classid, objid from members)
),
sequences as (
    select r.oid, r.tableoid, r.full_name, d.refobjid, d.refobjsubid, d.deptype,
           format('as %s start with %s increment by %s minvalue %s maxvalue %s cache %s %s cycle', format_type(s.seqtypid, null),
                  s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, case when s.seqcycle then '' else 'no' end) as options
    from relations r
    join pg_sequence s on s.seqrelid = r.oid
    left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
         and d.deptype in ('a', 'i')
),
columns as (
    select a.attrelid, a.attnum, a.attname, a.attislocal as islocal,
           concat_ws(' ',
               quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
               (select 'collate ' || format('%I.%I', n.nspname, c.collname)
                from pg_collation c join pg_namespace n on n.oid = c.collnamespace join pg_type t on t.oid = a.atttypid
                where c.oid = a.attcollation and a.attcollation <> t.typcollation),
               case when a.attidentity <> '' then
                   (select 'generated ' || case a.attidentity when 'a' then 'always' else 'by default' end
                           || ' as identity (sequence name ' || s.full_name || ' ' || regexp_replace(s.options, '^as \S+ ', '') || ')'
                    from sequences s where s.refobjid = a.attrelid and s.refobjsubid = a.attnum and s.deptype = 'i')
               when a.attgenerated = 's' then 'generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
               when a.attgenerated = 'v' then 'generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') virtual'
               when d.oid is not null then 'default ' || pg_get_expr(d.adbin, d.adrelid) end,
               case when a.attnotnull then 'not null' end) as definition
    from pg_attribute a
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attnum > 0 and not a.attisdropped
),
statements(rank, object, statement) as (
    select 10, nspname::text, format('create schema if not exists %I', nspname) from namespaces
    union all
    select 20, e.extname::text, format('create extension if not exists %I with schema %I', e.extname, n.nspname)
    from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    union all
    select 30, full_name, 'create type ' || full_name || ' as enum ('
           || coalesce((select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = types.oid), '') || ')'
    from types where typtype = 'e'
    union all
    select 40, lpad((select max(level) from levels where levels.oid = types.oid)::text, 10, '0') || full_name, concat_ws(' ', 'create domain', full_name, 'as', format_type(typbasetype, typtypmod),
           (select 'collate ' || k.oid::regcollation from pg_collation k join pg_type b on b.oid = types.typbasetype
            where k.oid = types.typcollation and k.oid <> b.typcollation), 'default ' || pg_get_expr(types.typdefaultbin, 0),
           case when typnotnull then 'not null' end,
           (select string_agg(format('constraint %I %s', conname, pg_get_constraintdef(oid)), ' ' order by conname)
            from pg_constraint where contypid = types.oid and contype = 'c' and convalidated))
    from types where typtype = 'd'
    union all
    select 45, concat(t.full_name, c.conname), format('alter domain %s add constraint %I %s', t.full_name, c.conname, pg_get_constraintdef(c.oid))
    from pg_constraint c join types t on t.oid = c.contypid where c.contype = 'c' and not c.convalidated
    union all
    select 35, t.full_name, format('create type %s as ()', t.full_name)
    from types t join pg_class c on c.oid = t.typrelid where t.typtype = 'c' and c.relkind = 'c'
    union all
    -- once all are there, because one may have attributes of another that is younger
    select 40, lpad((select max(level) from levels where levels.oid = t.oid)::text, 10, '0') || t.full_name, format('alter type %s ', t.full_name)
           || (select string_agg('add attribute ' || definition, ', ' order by attnum) from columns where attrelid = t.typrelid)
    from types t join pg_class c on c.oid = t.typrelid
    where t.typtype = 'c' and c.relkind = 'c' and exists (select from columns where attrelid = t.typrelid)
    union all
    select case when exists (select from pg_depend d join relations r on r.reltype = d.refobjid or r.oid = d.refobjid
                             where d.classid = routines.tableoid and d.objid = routines.oid and r.relkind in ('r', 'p', 'v', 'm')) then 120 else 50 end,
           lpad(oid::text, 10, '0'), pg_get_functiondef(oid)
    from routines
    union all
    select 55, lpad(oid::text, 10, '0'), format('create cast (%s as %s) %s %s', format_type(castsource, null), format_type(casttarget, null),
           case castmethod when 'i' then 'with inout' when 'b' then 'without function' else 'with function ' || castfunc::regprocedure end,
           case castcontext when 'a' then 'as assignment' when 'i' then 'as implicit' else '' end)
    from pg_cast where oid >= 16384 and (tableoid, oid) not in (select classid, objid from members)
    union all
    select 60, full_name, 'create sequence ' || full_name || ' ' || options from sequences where deptype is distinct from 'i'
    union all
    select case when exists (select from pg_inherits where inhrelid = relations.oid) then 71 else 70 end, lpad(oid::text, 10, '0'), 'create table ' || full_name || ' ('
           || coalesce((select string_agg(definition, ', ' order by attnum) from columns where attrelid = relations.oid and islocal), '') || ')'
           || coalesce(' inherits (' || (select string_agg(p.full_name, ', ' order by h.inhseqno)
                                         from pg_inherits h join relations p on p.oid = h.inhparent where h.inhrelid = relations.oid) || ')', '')
           || coalesce(' partition by ' || pg_get_partkeydef(oid), '')
    from relations where relkind in ('r', 'p') and not relispartition
    union all
    select 105, lpad(r.oid::text, 10, '0'), concat_ws(' ', 'create table', r.full_name, 'partition of', p.full_name,
           pg_get_expr(r.relpartbound, r.oid), 'partition by ' || pg_get_partkeydef(r.oid))
    from relations r join pg_inherits h on h.inhrelid = r.oid join relations p on p.oid = h.inhparent
    where r.relispartition and r.relkind in ('r', 'p')
    union all
    select 80, s.full_name, format('alter sequence %s owned by %s.%I', s.full_name, r.full_name, c.attname)
    from sequences s join relations r on r.oid = s.refobjid join columns c on c.attrelid = s.refobjid and c.attnum = s.refobjsubid
    where s.deptype = 'a'
    union all
    select case when c.contype = 'f' then 115 when r.relispartition then 110 else 90 end, concat(r.full_name, c.contype, c.conname),
           format('alter table %s add constraint %I %s', r.full_name, c.conname, pg_get_constraintdef(c.oid))
    from pg_constraint c join relations r on r.oid = c.conrelid
    where c.contype in ('p', 'u', 'c', 'x', 'f') and r.relkind in ('r', 'p') and c.conislocal and c.conparentid = 0
    union all
    select case when r.relkind = 'm' then 125 when r.relispartition then 112 else 100 end, i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
    from pg_index i join relations r on r.oid = i.indrelid
    where r.relkind in ('r', 'p', 'm') and not exists (select from pg_inherits where inhrelid = i.indexrelid)
      and not exists (select from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u', 'x'))
    union all
    select 120, lpad(oid::text, 10, '0'), case relkind when 'v' then 'create view ' else 'create materialized view ' end || full_name || coalesce(' with (' || array_to_string(reloptions, ', ') || ')', '') || ' as '
           || pg_get_viewdef(oid)
    from relations where relkind in ('v', 'm')
    union all
    select 127, lpad(t.oid::text, 10, '0'), pg_get_triggerdef(t.oid)
    from pg_trigger t join relations r on r.oid = t.tgrelid
    where not t.tgisinternal and t.tgparentid = 0
    union all
    select 127, lpad(w.oid::text, 10, '0'), pg_get_ruledef(w.oid)
    from pg_rewrite w join relations r on r.oid = w.ev_class
    where w.rulename <> '_RETURN'
    union all
    select 127, lpad(p.oid::text, 10, '0'), format('create policy %I on %s as %s for %s to %s', p.polname, r.full_name,
           case when p.polpermissive then 'permissive' else 'restrictive' end,
           case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
           (select string_agg(case o when 0 then 'public' else quote_ident(pg_get_userbyid(o)) end, ', ') from unnest(p.polroles) o))
           || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
           || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')
    from pg_policy p join relations r on r.oid = p.polrelid
    union all
    select 127, lpad(s.oid::text, 10, '0'), pg_get_statisticsobjdef(s.oid)
    from pg_statistic_ext s join relations r on r.oid = s.stxrelid
    union all
    select 127, p.pubname, format('create publication %I', p.pubname)
           || coalesce((select ' for table ' || string_agg(r.full_name, ', ') from pg_publication_rel t join relations r on r.oid = t.prrelid where t.prpubid = p.oid), '')
           || format(' with (publish = %L)', concat_ws(', ', case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end,
                                                       case when p.pubdelete then 'delete' end, case when p.pubtruncate then 'truncate' end))
    from pg_publication p
    where not p.puballtables
    union all
    select 130, description, format('comment on %s is %L', target, description)
    from (
        select case relkind when 'S' then 'sequence ' when 'i' then 'index ' when 'v' then 'view ' when 'I' then 'index ' when 'm' then 'materialized view ' else 'table ' end
               || full_name as target, d.description
        from relations join pg_description d on d.classoid = relations.tableoid and d.objoid = relations.oid and d.objsubid = 0
        where relkind in ('r', 'p', 'S', 'i', 'I', 'v', 'm')
        union all
        select format('column %s.%I', full_name, attname), d.description
        from relations join columns on attrelid = relations.oid
        join pg_description d on d.classoid = relations.tableoid and d.objoid = relations.oid and d.objsubid = attnum
        where relkind in ('r', 'p', 'v', 'm', 'c')
        union all
        select case typtype when 'd' then 'domain ' else 'type ' end || full_name, d.description
        from types join pg_description d on d.classoid = types.tableoid and d.objoid = types.oid
        union all
        select format('constraint %I on %s', conname, full_name), d.description
        from pg_constraint join relations on relations.oid = conrelid
        join pg_description d on d.classoid = pg_constraint.tableoid and d.objoid = pg_constraint.oid
        where contype <> 'n'
        union all
        select format('schema %I', nspname), d.description
        from namespaces join pg_description d on d.classoid = 'pg_namespace'::regclass and d.objoid = namespaces.oid
    ) comments
)
select statement from statements order by rank, object, statement
