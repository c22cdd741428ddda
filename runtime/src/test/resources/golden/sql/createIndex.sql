-- case: plain
create index ix_a on t (a);

-- case: several columns
create index ix_a_b on t (a, b);

-- case: unique
create unique index ix_a on t (a);

-- case: unique, nulls not distinct
create unique index ix_a on t (a) nulls not distinct;

-- case: order
create index ix_order on t (a desc, b desc nulls last, c nulls first, d);

-- case: expression
create index ix_lower on t ((lower(c)), ((a + b)) desc);

-- case: partial
create index ix_a on t (a) where (b > 0) and c is not null;

-- case: include
create unique index ix_a on t (a) include (b, c);

-- case: operator class
create index ix_d on t using gin (d jsonb_path_ops);

-- case: collation
create index ix_c on t (c collate "C" text_pattern_ops desc);

-- case: method and parameters
create index ix_d on t using gin (d) with (fastupdate = 'off');

-- case: parameters
create index ix_a on t (a) with (deduplicate_items = 'off', fillfactor = '70');

-- case: comment
create index ix_a on t (a);
comment on index ix_a is 'It''s "fast"';

-- case: every option
create unique index ix_all on t ((lower(c)) collate pg_catalog."C" desc nulls last, b int4_ops) include (a) with (fillfactor = '90') where a > 0;
comment on index ix_all is 'all';

-- case: quoted
create index "Index ""1""" on "Order ""Items""" ("Order") include ("Order");
comment on index "Index ""1""" is 'a';

-- case: namespaced
create index ix_a on audit.t (a);
comment on index audit.ix_a is 'a';

-- case: by hand
create index t_a_idx on t (a);
