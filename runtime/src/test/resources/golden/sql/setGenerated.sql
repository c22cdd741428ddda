-- case: changed
alter table t alter column b set expression as (a * 3);

-- case: virtual
alter table t alter column b set expression as (a * 3);

-- case: made ordinary
alter table t alter column b drop expression;

-- case: quoted
alter table "Order ""Items""" alter column "All" drop expression;

-- case: namespaced
alter table audit.t alter column b drop expression;
