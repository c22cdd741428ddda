-- case: plain
select 1;

-- case: semicolon
select ';';

-- case: comment at the end
select 1 -- one
;

-- case: function body
create function f() returns trigger language plpgsql as $$
begin
    return new;
end
$$;
