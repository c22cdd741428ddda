-- case: plain
drop view active_users;

-- case: quoted
drop view "Active ""Users""";

-- case: namespaced
drop view audit.active_users;
