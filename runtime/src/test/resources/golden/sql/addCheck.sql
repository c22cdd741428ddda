-- case: plain
alter table t add constraint t_a_check check (a > 0);

-- case: printed
alter table t add constraint t_c_check check (((c)::text = ANY ((ARRAY['A'::character varying])::text[])));

-- case: no inherit and not valid
alter table t add constraint t_a_check check (a > 0) no inherit not valid;

-- case: quoted
alter table "Order ""Items""" add constraint "it's ""positive""" check ("Order" > 0);

-- case: namespaced
alter table audit.t add constraint t_a_check check (a in (1, 2));

-- case: not enforced
alter table t add constraint t_a_check check (a > 0) not enforced;

-- case: by hand
alter table t add constraint t_a_check check (a > 0);
