-- case: plain
alter table t rename constraint t_a_key to uk_a;

-- case: quoted
alter table "Order ""Items""" rename constraint "Check" to "select";

-- case: namespaced
alter table audit.t rename constraint t_a_key to uk_a;
