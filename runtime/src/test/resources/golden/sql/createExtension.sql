-- case: plain
create extension if not exists plpgsql;

-- case: quoted
create extension if not exists "uuid-ossp";
