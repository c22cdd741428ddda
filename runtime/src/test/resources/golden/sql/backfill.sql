-- case: without a value
do $$
begin
    if exists (select from t r where r.found is null) then
        raise exception using
            errcode = 'not_null_violation',
            message = 'Table t has rows without a value in column found, which is to be not null.',
            hint = 'In the revision give the value: op.backfill("t", "found", "<sql>").';
    end if;
end
$$;

-- case: with a value
update t set a = b * 2 where a is null;

-- case: quoted, without a value
do $q1$
begin
    if exists (select from "Order ""Items""" r where r."It's $$" is null) then
        raise exception using
            errcode = 'not_null_violation',
            message = 'Table "Order ""Items""" has rows without a value in column It''s $$, which is to be not null.',
            hint = 'In the revision give the value: op.backfill("\"Order \"\"Items\"\"\"", "It''s $$", "<sql>").';
    end if;
end
$q1$;

-- case: quoted, with a value
update "Order ""Items""" set "Order" = 'it''s' where "Order" is null;

-- case: namespaced, without a value
do $$
begin
    if exists (select from audit.t r where r.a is null) then
        raise exception using
            errcode = 'not_null_violation',
            message = 'Table audit.t has rows without a value in column a, which is to be not null.',
            hint = 'In the revision give the value: op.backfill("audit.t", "a", "<sql>").';
    end if;
end
$$;

-- case: namespaced, with a value
update audit.t set a = 0 where a is null;
