-- case: plain
alter table users rename column id to number;

-- case: quoted
alter table "Users" rename column "default" to "it's ""new""";

-- case: namespaced
alter table audit.users rename column id to "ID";
