-- case: plain
create schema if not exists audit;

-- case: exists
create schema if not exists audit;

-- case: quoted
create schema if not exists "Audit ""2"".log";
