-- case: plain
alter type status rename to state;

-- case: quoted
alter type "Order ""Status""" rename to "Type";

-- case: namespaced
alter type audit.status rename to state;
