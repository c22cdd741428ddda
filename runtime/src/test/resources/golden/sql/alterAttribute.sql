-- case: plain
alter type address alter attribute street type text collate "C";

-- case: quoted
alter type "Post ""Address""" alter attribute "Number" type bigint;

-- case: namespaced
alter type audit.address alter attribute street type text;
