-- case: statements
create view v as select 1;
comment on view v is 'it''s mine';
