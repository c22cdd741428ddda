-- case: plain
create type status as enum ('NEW', 'SENT');

-- case: without labels
create type status as enum ();

-- case: quoted
create type "Order ""Status""" as enum ('it''s new', 'C:\', 'größer', 'a, b', ' ');

-- case: namespaced
create type audit.status as enum ('NEW', 'SENT');

-- case: by hand
create type mood as enum ('ok');
