-- case: table
comment on table t is 'It''s a \ "comment" -- */ $$';

-- case: column
comment on column t.a is 'It''s a \ "comment" -- */ $$';

-- case: constraint
comment on constraint c on t is 'It''s a \ "comment" -- */ $$';

-- case: index
comment on index ix is 'It''s a \ "comment" -- */ $$';

-- case: sequence
comment on sequence s is 'It''s a \ "comment" -- */ $$';

-- case: enum
comment on type e is 'It''s a \ "comment" -- */ $$';

-- case: namespace
comment on schema n is 'It''s a \ "comment" -- */ $$';

-- case: removed
comment on table t is null;

-- case: changed
comment on column t.a is 'after';

-- case: quoted table
comment on table "Order ""Items""" is 'It''s a \ "comment" -- */ $$';

-- case: quoted column
comment on column "Order ""Items"""."Order" is 'It''s a \ "comment" -- */ $$';

-- case: quoted constraint
comment on constraint "Check" on "Order ""Items""" is 'It''s a \ "comment" -- */ $$';

-- case: quoted namespace
comment on schema "Na.me" is 'It''s a \ "comment" -- */ $$';

-- case: namespaced table
comment on table audit.t is 'It''s a \ "comment" -- */ $$';

-- case: namespaced column
comment on column audit.t.a is 'It''s a \ "comment" -- */ $$';

-- case: namespaced constraint
comment on constraint c on audit.t is 'It''s a \ "comment" -- */ $$';

-- case: namespaced index
comment on index audit.ix is 'It''s a \ "comment" -- */ $$';

-- case: namespaced sequence
comment on sequence audit.s is 'It''s a \ "comment" -- */ $$';

-- case: namespaced enum
comment on type audit.e is 'It''s a \ "comment" -- */ $$';

-- case: by hand
comment on table t is 'mine';

-- case: composite type
comment on type audit.address is 'A text';

-- case: attribute
comment on column "Post ""Address"""."Number" is 'A text';

-- case: view
comment on view v is 'It''s a \ "comment" -- */ $$';

-- case: domain
comment on domain audit.email is 'A text';
