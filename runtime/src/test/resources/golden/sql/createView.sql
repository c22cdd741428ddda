-- case: plain
create view active_users as
select id, name from users where name <> '';

-- case: quoted
create view "Active ""Users""" as
SELECT id,
    name AS "Name"
   FROM users -- \ it's 'all'
;

-- case: namespaced
create view audit.active_users as
select id, name from users where name <> '';
