-- case: explicit
create cast (character varying as status) with inout;

-- case: on assignment
create cast (status as character varying) with inout as assignment;

-- case: implicit
create cast (character varying as "Order ""Status""") with inout as implicit;

-- case: namespaced
create cast (audit.status as audit."Text") with inout as implicit;
