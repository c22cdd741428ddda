-- case: plain
alter sequence order_seq rename to orders_seq;

-- case: quoted
alter sequence "Order ""Seq""" rename to "sequence.with.dots";

-- case: namespaced
alter sequence audit.order_seq rename to "Orders";
