-- case: plain
create domain email as text;

-- case: quoted
create domain "The ""Email""" as text collate "C" default 'a@b' not null constraint email_check check (VALUE ~ '@');
alter domain "The ""Email""" add constraint email_longer check (length(VALUE) > 2) not valid;

-- case: namespaced, of an array
create domain audit.email as character varying(10)[];
