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

-- case: held
alter domain email rename to email__old;
create domain email as character varying(100) collate "C" default 'a@b' not null constraint email_check check (VALUE ~ '@');
alter domain email add constraint email_longer check (length(VALUE) > 2) not valid;
alter type contact rename to contact__old;
create type contact as (email email, others email[]);
create function contact__old(contact__old) returns contact language sql as $$
    select case when $1 is distinct from null then row(($1).email::character varying(100)::email, ($1).others::character varying(100)[]::email[])::contact end
$$;
alter table people
    alter column contact type contact using contact__old(contact);
drop function contact__old(contact__old);
drop type contact__old;
drop domain email__old;
