-- case: plain
alter table t add constraint t_pkey primary key (a);

-- case: several columns
alter table t add constraint t_pkey primary key (b, a);

-- case: include and deferrable
alter table t add constraint t_pkey primary key (a) include (b, c) deferrable;

-- case: quoted
alter table "Order ""Items""" add constraint "Primary key" primary key ("Order");

-- case: namespaced
alter table audit.t add constraint t_pkey primary key (a);
