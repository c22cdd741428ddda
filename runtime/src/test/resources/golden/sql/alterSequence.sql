-- case: plain
do $$
begin
    if (select last_value < 1 from order_seq) then
        alter sequence order_seq as bigint start with 1 increment by 50 minvalue 1 no maxvalue cache 1 no cycle restart;
    else
        alter sequence order_seq as bigint start with 1 increment by 50 minvalue 1 no maxvalue cache 1 no cycle;
    end if;
end
$$;

-- case: every option
do $$
begin
    if (select last_value < 100 or (last_value > 1000 and not is_called) from order_seq) then
        alter sequence order_seq as integer start with 500 increment by 5 minvalue 100 maxvalue 1000 cache 20 cycle restart;
    else
        alter sequence order_seq as integer start with 500 increment by 5 minvalue 100 maxvalue 1000 cache 20 cycle;
    end if;
end
$$;

-- case: counting down
do $$
begin
    if (select last_value > -1 from order_seq) then
        alter sequence order_seq as bigint start with -1 increment by -1 no minvalue maxvalue -1 cache 1 no cycle restart;
    else
        alter sequence order_seq as bigint start with -1 increment by -1 no minvalue maxvalue -1 cache 1 no cycle;
    end if;
end
$$;

-- case: counting up again
do $$
begin
    if (select last_value < 1 from order_seq) then
        alter sequence order_seq as bigint start with 1 increment by 1 minvalue 1 no maxvalue cache 1 no cycle restart;
    else
        alter sequence order_seq as bigint start with 1 increment by 1 minvalue 1 no maxvalue cache 1 no cycle;
    end if;
end
$$;

-- case: quoted
do $$
begin
    if (select last_value < 1 from "Order ""Seq""") then
        alter sequence "Order ""Seq""" as bigint start with 1 increment by 1 minvalue 1 no maxvalue cache 10 no cycle restart;
    else
        alter sequence "Order ""Seq""" as bigint start with 1 increment by 1 minvalue 1 no maxvalue cache 10 no cycle;
    end if;
end
$$;

-- case: namespaced
do $$
begin
    if (select last_value < 1 from audit.order_seq) then
        alter sequence audit.order_seq as bigint start with 7 increment by 1 minvalue 1 no maxvalue cache 1 no cycle restart;
    else
        alter sequence audit.order_seq as bigint start with 7 increment by 1 minvalue 1 no maxvalue cache 1 no cycle;
    end if;
end
$$;
