-- case: without uses
alter type address rename to address__old;
create type address as (city text collate "C", "Number" bigint);
drop type address__old;

-- case: used
alter type address rename to address__old;
create type address as (city text collate "C", "Number" bigint);
create function address__old(address__old) returns address language sql as $$
    select case when $1 is distinct from null then row(null::text, ($1)."Number"::bigint)::address end
$$;
alter table people
    alter column home type address using address__old(home);
drop function address__old(address__old);
drop type address__old;

-- case: used by several columns
alter type "Post ""Address""" rename to "Post ""Address""__old";
create type "Post ""Address""" as (city text collate "C", "Number" bigint);
create function "Post ""Address""__old"("Post ""Address""__old") returns "Post ""Address""" language sql as $$
    select case when $1 is distinct from null then row(null::text, ($1)."Number"::bigint)::"Post ""Address""" end
$$;
create function "Post ""Address""__old"("Post ""Address""__old"[]) returns "Post ""Address"""[] language plpgsql as $$
begin
    if array_ndims($1) > 1 then
        raise exception 'a value of type %[] has several dimensions: autogen cannot convert it', '"Post ""Address"""';
    end if;
    if $1 is null then
        return null;
    end if;
    return array(select "Post ""Address""__old"($1[i]) from generate_subscripts($1, 1) i order by i);
end
$$;
alter table people
    alter column home type "Post ""Address""" using "Post ""Address""__old"(home),
    alter column "All" drop default,
    alter column "All" type "Post ""Address"""[] using "Post ""Address""__old"("All"),
    alter column "All" set default '{}';
alter table audit.people
    alter column home drop default,
    alter column home type "Post ""Address""" using "Post ""Address""__old"(home),
    alter column home set default '(,1)';
drop function "Post ""Address""__old"("Post ""Address""__old"[]);
drop function "Post ""Address""__old"("Post ""Address""__old");
drop type "Post ""Address""__old";

-- case: namespaced
alter type audit.address rename to address__old;
create type audit.address as (city text collate "C", "Number" bigint);
drop type audit.address__old;

-- case: arrays of any dimensions
alter type address rename to address__old;
create type address as (city text collate "C", "Number" bigint);
create function address__old(address__old) returns address language sql as $$
    select case when $1 is distinct from null then row(null::text, ($1)."Number"::bigint)::address end
$$;
create function address__old(address__old[]) returns address[] language plpgsql as $$
declare
    parts text[];
begin
    if array_ndims($1) > 1 or array_lower($1, 1) <> 1 then
        parts := array(select coalesce('"' || replace(replace(address__old(one.value)::text, '\', '\\'), '"', '\"') || '"', 'NULL')
            from (select unnest($1) as value) one);
        for dimension in reverse array_ndims($1)..1 loop
            parts := array(select '{' || array_to_string(parts[i:i + array_length($1, dimension) - 1], ',') || '}'
                from generate_series(1, cardinality(parts), array_length($1, dimension)) i order by i);
        end loop;
        return (array_dims($1) || '=' || parts[1])::address[];
    end if;
    if $1 is null then
        return null;
    end if;
    return array(select address__old($1[i]) from generate_subscripts($1, 1) i order by i);
end
$$;
alter table people
    alter column "All" drop default,
    alter column "All" type address[] using address__old("All"),
    alter column "All" set default '{}';
drop function address__old(address__old[]);
drop function address__old(address__old);
drop type address__old;

-- case: part of others
alter type address rename to address__old;
create type address as (city text collate "C", "Number" bigint);
alter type person rename to person__old;
create type person as (name text, home address, homes address[]);
alter type audit."Team" rename to "Team__old";
create type audit."Team" as ("all" person[]);
create function address__old(address__old) returns address language sql as $$
    select case when $1 is distinct from null then row(null::text, ($1)."Number"::bigint)::address end
$$;
create function address__old(address__old[]) returns address[] language plpgsql as $$
declare
    parts text[];
begin
    if array_ndims($1) > 1 or array_lower($1, 1) <> 1 then
        parts := array(select coalesce('"' || replace(replace(address__old(one.value)::text, '\', '\\'), '"', '\"') || '"', 'NULL')
            from (select unnest($1) as value) one);
        for dimension in reverse array_ndims($1)..1 loop
            parts := array(select '{' || array_to_string(parts[i:i + array_length($1, dimension) - 1], ',') || '}'
                from generate_series(1, cardinality(parts), array_length($1, dimension)) i order by i);
        end loop;
        return (array_dims($1) || '=' || parts[1])::address[];
    end if;
    if $1 is null then
        return null;
    end if;
    return array(select address__old($1[i]) from generate_subscripts($1, 1) i order by i);
end
$$;
create function person__old(person__old) returns person language sql as $$
    select case when $1 is distinct from null then row(($1).name::text, address__old(($1).home), address__old(($1).homes))::person end
$$;
create function person__old(person__old[]) returns person[] language plpgsql as $$
declare
    parts text[];
begin
    if array_ndims($1) > 1 or array_lower($1, 1) <> 1 then
        parts := array(select coalesce('"' || replace(replace(person__old(one.value)::text, '\', '\\'), '"', '\"') || '"', 'NULL')
            from (select unnest($1) as value) one);
        for dimension in reverse array_ndims($1)..1 loop
            parts := array(select '{' || array_to_string(parts[i:i + array_length($1, dimension) - 1], ',') || '}'
                from generate_series(1, cardinality(parts), array_length($1, dimension)) i order by i);
        end loop;
        return (array_dims($1) || '=' || parts[1])::person[];
    end if;
    if $1 is null then
        return null;
    end if;
    return array(select person__old($1[i]) from generate_subscripts($1, 1) i order by i);
end
$$;
create function audit."Team__old"(audit."Team__old") returns audit."Team" language sql as $$
    select case when $1 is distinct from null then row(person__old(($1)."all"))::audit."Team" end
$$;
alter table teams
    alter column one drop default,
    alter column one type audit."Team" using audit."Team__old"(one),
    alter column one set default null;
drop function audit."Team__old"(audit."Team__old");
drop function person__old(person__old[]);
drop function person__old(person__old);
drop function address__old(address__old[]);
drop function address__old(address__old);
drop type audit."Team__old";
drop type person__old;
drop type address__old;

-- case: a value without a cast
alter type address rename to address__old;
create type address as (street character varying(50), "Number" uuid);
create function address__old(address__old) returns address language sql as $$
    select case when $1 is distinct from null then row(($1).street::character varying(50), ($1)."Number"::text::uuid)::address end
$$;
alter table people
    alter column home type address using address__old(home);
drop function address__old(address__old);
drop type address__old;
