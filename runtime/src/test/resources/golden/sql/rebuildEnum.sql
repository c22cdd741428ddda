-- case: without uses
alter type status rename to status__old;
create type status as enum ('SENT', 'NEW', 'LOST');
do $$
begin
    execute format('comment on type %s is %L', 'status', obj_description('status__old'::regtype, 'pg_type'));
end
$$;
drop type status__old;

-- case: used
alter type status rename to status__old;
create type status as enum ('SENT', 'NEW', 'LOST');
alter table orders
    alter column status type status using status::text::status;
do $$
begin
    execute format('comment on type %s is %L', 'status', obj_description('status__old'::regtype, 'pg_type'));
end
$$;
drop type status__old;

-- case: used by several columns
alter type status rename to status__old;
create type status as enum ('SENT', 'NEW', 'LOST');
alter table orders
    alter column status drop default,
    alter column status type status using status::text::status,
    alter column status set default 'NEW'::status,
    alter column "All" drop default,
    alter column "All" type status[] using "All"::text[]::status[],
    alter column "All" set default '{NEW}'::status[],
    alter column last type status using last::text::status;
alter table items
    alter column found type status using found::text::status;
do $$
begin
    execute format('comment on type %s is %L', 'status', obj_description('status__old'::regtype, 'pg_type'));
end
$$;
drop type status__old;

-- case: quoted
alter type "Order ""Status""" rename to "Order ""Status""__old";
create type "Order ""Status""" as enum ('C:\');
alter table "Orders"
    alter column "Status" type "Order ""Status""" using "Status"::text::"Order ""Status""";
do $$
begin
    execute format('comment on type %s is %L', '"Order ""Status"""', obj_description('"Order ""Status""__old"'::regtype, 'pg_type'));
end
$$;
drop type "Order ""Status""__old";

-- case: namespaced
alter type audit.status rename to status__old;
create type audit.status as enum ('SENT', 'NEW', 'LOST');
alter table audit.orders
    alter column a drop default,
    alter column a type audit.status using a::text::audit.status,
    alter column a set default 'NEW';
do $$
begin
    execute format('comment on type %s is %L', 'audit.status', obj_description('audit.status__old'::regtype, 'pg_type'));
end
$$;
drop type audit.status__old;

-- case: longest name
alter type "äääääääääääääääääääääääääääääääx" rename to "äääääääääääääääääääääääääääää__old";
create type "äääääääääääääääääääääääääääääääx" as enum ('SENT', 'NEW', 'LOST');
do $$
begin
    execute format('comment on type %s is %L', '"äääääääääääääääääääääääääääääääx"', obj_description('"äääääääääääääääääääääääääääää__old"'::regtype, 'pg_type'));
end
$$;
drop type "äääääääääääääääääääääääääääää__old";

-- case: part of composite types
alter type status rename to status__old;
create type status as enum ('SENT', 'NEW', 'LOST');
alter type step rename to step__old;
create type step as (now status, "Past" status[]);
create function step__old(step__old) returns step language sql as $$
    select case when $1 is distinct from null then row(($1).now::text::status, ($1)."Past"::text[]::status[])::step end
$$;
create function step__old(step__old[]) returns step[] language plpgsql as $$
declare
    parts text[];
begin
    if array_ndims($1) > 1 or array_lower($1, 1) <> 1 then
        parts := array(select coalesce('"' || replace(replace(step__old(one.value)::text, '\', '\\'), '"', '\"') || '"', 'NULL')
            from (select unnest($1) as value) one);
        for dimension in reverse array_ndims($1)..1 loop
            parts := array(select '{' || array_to_string(parts[i:i + array_length($1, dimension) - 1], ',') || '}'
                from generate_series(1, cardinality(parts), array_length($1, dimension)) i order by i);
        end loop;
        return (array_dims($1) || '=' || parts[1])::step[];
    end if;
    if $1 is null then
        return null;
    end if;
    return array(select step__old($1[i]) from generate_subscripts($1, 1) i order by i);
end
$$;
alter table orders
    alter column steps type step[] using step__old(steps);
drop function step__old(step__old[]);
drop function step__old(step__old);
drop type step__old;
do $$
begin
    execute format('comment on type %s is %L', 'status', obj_description('status__old'::regtype, 'pg_type'));
end
$$;
drop type status__old;
