-- case: plain
create type address as (street character varying(50), "Number" integer);

-- case: without attributes
create type address as ();

-- case: collation and array
create type "Post ""Address""" as (city text collate "C", "of ""all""" address[]);

-- case: namespaced
create type audit.address as (street character varying(50), "Number" integer);
