-- case: without uses
alter type status rename to status__old;
create type status as enum ('SENT', 'NEW', 'LOST');
do $$
begin
    execute format('comment on type %s is %L', 'status', obj_description('status__old'::regtype, 'pg_type'));
end
$$;
drop type status__old;

-- case: used
alter type status rename to status__old;
create type status as enum ('SENT', 'NEW', 'LOST');
alter table orders
    alter column status type status using status::text::status;
do $$
begin
    execute format('comment on type %s is %L', 'status', obj_description('status__old'::regtype, 'pg_type'));
end
$$;
drop type status__old;

-- case: used by several columns
alter type status rename to status__old;
create type status as enum ('SENT', 'NEW', 'LOST');
alter table orders
    alter column status drop default,
    alter column status type status using status::text::status,
    alter column status set default 'NEW'::status,
    alter column "All" drop default,
    alter column "All" type status[] using "All"::text[]::status[],
    alter column "All" set default '{NEW}'::status[],
    alter column last type status using last::text::status;
alter table items
    alter column found type status using found::text::status;
do $$
begin
    execute format('comment on type %s is %L', 'status', obj_description('status__old'::regtype, 'pg_type'));
end
$$;
drop type status__old;

-- case: quoted
alter type "Order ""Status""" rename to "Order ""Status""__old";
create type "Order ""Status""" as enum ('C:\');
alter table "Orders"
    alter column "Status" type "Order ""Status""" using "Status"::text::"Order ""Status""";
do $$
begin
    execute format('comment on type %s is %L', '"Order ""Status"""', obj_description('"Order ""Status""__old"'::regtype, 'pg_type'));
end
$$;
drop type "Order ""Status""__old";

-- case: namespaced
alter type audit.status rename to status__old;
create type audit.status as enum ('SENT', 'NEW', 'LOST');
alter table audit.orders
    alter column a drop default,
    alter column a type audit.status using a::text::audit.status,
    alter column a set default 'NEW';
do $$
begin
    execute format('comment on type %s is %L', 'audit.status', obj_description('audit.status__old'::regtype, 'pg_type'));
end
$$;
drop type audit.status__old;

-- case: longest name
alter type "äääääääääääääääääääääääääääääääx" rename to "äääääääääääääääääääääääääääää__old";
create type "äääääääääääääääääääääääääääääääx" as enum ('SENT', 'NEW', 'LOST');
do $$
begin
    execute format('comment on type %s is %L', '"äääääääääääääääääääääääääääääääx"', obj_description('"äääääääääääääääääääääääääääää__old"'::regtype, 'pg_type'));
end
$$;
drop type "äääääääääääääääääääääääääääää__old";
