-- case: plain
create sequence order_seq;

-- case: increment
create sequence order_seq increment by 50;

-- case: start
create sequence order_seq start with 1000;

-- case: start at a bound
create sequence order_seq start with 10 minvalue 10 maxvalue 20;

-- case: usual start above a bound
create sequence order_seq start with 1 minvalue -10 maxvalue 10;

-- case: counting down
create sequence order_seq increment by -1;

-- case: counting down from a bound
create sequence order_seq as integer start with 100 increment by -5 minvalue -100 maxvalue 100;

-- case: small
create sequence order_seq as smallint increment by 10;

-- case: every option
create sequence order_seq as integer start with 500 increment by 5 minvalue 100 maxvalue 1000 cache 20 cycle;

-- case: owned
create sequence order_seq owned by "Orders"."Id";

-- case: quoted
create sequence "Order ""Seq""";

-- case: namespaced
create sequence audit.order_seq owned by audit."order".a;
