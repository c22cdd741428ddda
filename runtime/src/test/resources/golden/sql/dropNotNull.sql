-- case: plain
alter table t alter column a drop not null;

-- case: quoted
alter table "Order ""Items""" alter column "Order" drop not null;

-- case: namespaced
alter table audit.t alter column a drop not null;
