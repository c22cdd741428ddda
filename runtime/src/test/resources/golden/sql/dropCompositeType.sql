-- case: plain
drop type address;

-- case: quoted
drop type "Post ""Address""";

-- case: namespaced
drop type audit.address;
