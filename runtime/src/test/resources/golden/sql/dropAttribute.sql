-- case: plain
alter type address drop attribute street;

-- case: quoted
alter type "Post ""Address""" drop attribute "Number";

-- case: namespaced
alter type audit.address drop attribute street;
