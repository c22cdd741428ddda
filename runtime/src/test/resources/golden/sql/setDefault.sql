-- case: plain
alter table t alter column a set default 0;

-- case: changed
alter table t alter column a set default 1;

-- case: text
alter table t alter column a set default 'it''s \ "a"'::text;

-- case: sequence
alter table t alter column a set default nextval('s'::regclass);

-- case: quoted
alter table "Order ""Items""" alter column "Order" set default now();

-- case: namespaced
alter table audit.t alter column a set default 0;

-- case: by hand
alter table t alter column b set default 'x';
