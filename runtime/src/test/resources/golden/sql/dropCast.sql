-- case: from
drop cast (character varying as status);

-- case: to
drop cast ("Order ""Status""" as character varying);
