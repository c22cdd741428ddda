-- case: plain
-- run: move the files

-- case: several lines
-- run: first ; second --
