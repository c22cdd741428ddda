-- case: plain
alter type address add attribute city text collate "C";

-- case: quoted
alter type "Post ""Address""" add attribute "The City" text collate "C";

-- case: namespaced
alter type audit.address add attribute city text collate "C";
