-- case: nothing to take back


-- case: several statements
drop trigger touch on t;
drop function touch;
