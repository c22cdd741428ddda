-- case: plain
drop table users;

-- case: quoted
drop table "Table";

-- case: namespaced
drop table audit.users;
