-- case: plain
drop type status;

-- case: quoted
drop type "Order ""Status""";

-- case: namespaced
drop type audit.status;
