-- case: plain
alter table users rename to people;

-- case: quoted
alter table "user" rename to "Users";

-- case: namespaced
alter table audit.users rename to "dotted.name";
