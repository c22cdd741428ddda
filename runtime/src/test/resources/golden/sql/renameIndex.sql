-- case: plain
alter index ix_a rename to idx_a;

-- case: quoted
alter index "Index" rename to "Index ""2""";

-- case: namespaced
alter index audit.ix_a rename to "order";
