-- case: primary key
alter table t drop constraint t_pkey;

-- case: check
alter table t drop constraint t_a_check;

-- case: foreign key, quoted
alter table "Order ""Items""" drop constraint "Foreign ""key""";

-- case: exclusion
alter table t drop constraint x;

-- case: namespaced
alter table audit.t drop constraint t_a_key;
