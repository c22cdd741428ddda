-- case: plain
alter type status rename value 'NEW' to 'CREATED';

-- case: quoted
alter type "Order ""Status""" rename value 'it''s new' to 'it''s \ old';

-- case: namespaced
alter type audit.status rename value 'NEW' to 'OLD';
