-- case: plain
alter type status add value 'LOST';
-- commit

-- case: before
alter type status add value 'PAID' before 'SENT';
-- commit

-- case: quoted
alter type "Order ""Status""" add value 'it''s \ lost' before 'it''s new';
-- commit

-- case: namespaced
alter type audit.status add value 'LOST';
-- commit
