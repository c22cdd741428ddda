-- case: plain
drop index ix_a;

-- case: quoted
drop index "Index";

-- case: namespaced
drop index audit.ix_a;
