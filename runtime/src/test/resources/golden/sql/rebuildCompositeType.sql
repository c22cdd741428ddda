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
