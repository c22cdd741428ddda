-- case: plain
alter table t alter column a drop identity;

-- case: quoted
alter table "Order ""Items""" alter column "Order" drop identity;

-- case: namespaced
alter table audit.t alter column a drop identity;
