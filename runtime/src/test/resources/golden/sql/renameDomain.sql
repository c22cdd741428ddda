-- case: plain
alter domain email rename to mail;

-- case: quoted
alter domain "The ""Email""" rename to "Mail";

-- case: namespaced
alter domain audit.email rename to mail;
