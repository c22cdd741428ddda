-- case: plain
alter table t add constraint t_a_excl EXCLUDE USING btree (a WITH =);

-- case: where
alter table t add constraint t_a_excl EXCLUDE USING gist (int4range(a, b) WITH &&) WHERE ((a > 0));

-- case: quoted
alter table "Order ""Items""" add constraint "Exclude ""it""" EXCLUDE USING hash ("Order" WITH =);

-- case: namespaced
alter table audit.t add constraint t_a_excl EXCLUDE USING btree (a WITH =);
