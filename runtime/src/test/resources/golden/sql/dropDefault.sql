-- case: plain
alter table t alter column a drop default;

-- case: quoted
alter table "Order ""Items""" alter column "Order" drop default;

-- case: namespaced
alter table audit.t alter column a drop default;
