-- case: plain
drop schema audit;

-- case: quoted
drop schema "User";
