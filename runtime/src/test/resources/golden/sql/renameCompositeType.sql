-- case: plain
alter type address rename to place;

-- case: quoted
alter type "Post ""Address""" rename to "Place";

-- case: namespaced
alter type audit.address rename to place;
