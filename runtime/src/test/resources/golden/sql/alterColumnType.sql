-- case: plain
alter table t alter column a type character varying(100);

-- case: using
alter table t alter column a type numeric(10,2) using a::numeric / 100;

-- case: collation
alter table t alter column a type text collate "C";

-- case: collation and using
alter table t alter column a type character varying(5) collate pg_catalog."POSIX" using left(a, 5);

-- case: array of an enum type
alter table t alter column a type audit."Status"[] using a::audit."Status"[];

-- case: quoted
alter table "Order ""Items""" alter column "Order" type bigint;

-- case: namespaced
alter table audit.t alter column a type bigint;
