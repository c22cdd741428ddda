-- case: plain
alter table t add constraint t_a_key unique (a);

-- case: several columns
alter table t add constraint t_c_b_key unique (c, b);

-- case: include and deferred
alter table t add constraint t_a_key unique (a) include (b) deferrable initially deferred;

-- case: nulls not distinct
alter table t add constraint t_a_key unique nulls not distinct (a, b);

-- case: quoted
alter table "Order ""Items""" add constraint "unique" unique ("Order");

-- case: namespaced
alter table audit.t add constraint t_a_key unique (a);
