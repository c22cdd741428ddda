-- case: plain
drop sequence order_seq;

-- case: quoted
drop sequence "Order ""Seq""";

-- case: namespaced
drop sequence audit.order_seq;
