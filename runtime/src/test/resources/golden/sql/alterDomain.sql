-- case: all that can be set
alter domain email drop constraint email_check;
alter domain email set default 'a@b';
alter domain email set not null;
alter domain email add constraint email_longer check (length(VALUE) > 2);
alter domain email add constraint "The ""check""" check (VALUE ~ '@');

-- case: quoted
alter domain "The ""Email""" drop constraint email_check;
alter domain "The ""Email""" set default 'a@b';
alter domain "The ""Email""" set not null;
alter domain "The ""Email""" add constraint email_longer check (length(VALUE) > 2);
alter domain "The ""Email""" add constraint "The ""check""" check (VALUE ~ '@');

-- case: namespaced, what can be taken away
alter domain audit.email drop default;
alter domain audit.email drop not null;
