-- case: without uses
alter domain email rename to email__old;
create domain email as character varying(100) collate "C" default 'a@b' not null constraint email_check check (VALUE ~ '@');
alter domain email add constraint email_longer check (length(VALUE) > 2) not valid;
drop domain email__old;

-- case: used
alter domain email rename to email__old;
create domain email as character varying(100) collate "C" default 'a@b' not null constraint email_check check (VALUE ~ '@');
alter domain email add constraint email_longer check (length(VALUE) > 2) not valid;
alter table people
    alter column email drop default,
    alter column email type email using email::character varying(100),
    alter column email set default 'c@d'::email,
    alter column "All" type email[] using "All"::character varying(100)[];
drop domain email__old;

-- case: quoted
alter domain "The ""Email""" rename to "The ""Email""__old";
create domain "The ""Email""" as character varying(100) collate "C" default 'a@b' not null constraint email_check check (VALUE ~ '@');
alter domain "The ""Email""" add constraint email_longer check (length(VALUE) > 2) not valid;
drop domain "The ""Email""__old";

-- case: namespaced
alter domain audit.email rename to email__old;
create domain audit.email as character varying(100) collate "C" default 'a@b' not null constraint email_check check (VALUE ~ '@');
alter domain audit.email add constraint email_longer check (length(VALUE) > 2) not valid;
drop domain audit.email__old;
