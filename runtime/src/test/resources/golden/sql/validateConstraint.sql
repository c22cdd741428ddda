-- case: plain
alter table t validate constraint t_a_check;

-- case: quoted
alter table "Order ""Items""" validate constraint "Order";

-- case: namespaced
alter table audit.t validate constraint fk;
