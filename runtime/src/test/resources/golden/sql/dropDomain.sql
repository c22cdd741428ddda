-- case: plain
drop domain email;

-- case: quoted
drop domain "The ""Email""";

-- case: namespaced
drop domain audit.email;
