-- case: plain
alter table t alter column a set not null;

-- case: quoted
alter table "Order ""Items""" alter column "Order" set not null;

-- case: namespaced
alter table audit.t alter column a set not null;
