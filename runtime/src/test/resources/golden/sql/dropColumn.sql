-- case: plain
alter table users drop column id;

-- case: quoted
alter table "Users" drop column "group";

-- case: namespaced
alter table audit.users drop column id;
