-- case: plain
alter table t add constraint t_a_fkey foreign key (a) references target (x);

-- case: several columns
alter table t add constraint t_a_b_fkey foreign key (a, b) references target (x, y);

-- case: actions
alter table t add constraint t_a_fkey foreign key (a) references target (x) on delete cascade on update restrict;

-- case: set null and set default
alter table t add constraint t_a_fkey foreign key (a) references target (x) on delete set null on update set default;

-- case: set null of one column
alter table t add constraint t_a_b_fkey foreign key (a, b) references target (x, y) on delete set null (b);

-- case: every option
alter table t add constraint t_a_b_fkey foreign key (a, b) references target (x, y) match full on delete cascade on update cascade deferrable initially deferred not valid;

-- case: deferrable
alter table t add constraint t_a_fkey foreign key (a) references target (x) deferrable;

-- case: not enforced
alter table t add constraint t_a_fkey foreign key (a) references target (x) not enforced;

-- case: quoted
alter table "Order ""Items""" add constraint "Foreign ""key""" foreign key ("Order") references target (x);

-- case: namespaced
alter table audit.t add constraint t_a_fkey foreign key (a) references target_schema."Target" ("Select");
