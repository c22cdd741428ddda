package dev.autogen.laws;

import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Lends empty databases. One that comes back is emptied and lent again, which takes a tenth of the time that a new one takes; after some uses its catalog is
 * rid of what was dropped from it.
 */
final class Databases implements AutoCloseable {

    private static final int USES_UNTIL_VACUUM = 20;
    private static final String VACUUM =
            """
            vacuum pg_catalog.pg_class, pg_catalog.pg_attribute, pg_catalog.pg_type, pg_catalog.pg_depend, pg_catalog.pg_shdepend,
                   pg_catalog.pg_constraint, pg_catalog.pg_index, pg_catalog.pg_attrdef, pg_catalog.pg_sequence, pg_catalog.pg_description,
                   pg_catalog.pg_enum, pg_catalog.pg_trigger, pg_catalog.pg_rewrite, pg_catalog.pg_namespace, pg_catalog.pg_proc""";

    /**
     * With every schema that comes or goes PostgreSQL forgets all plans. So schema public stays if it is as it was, and so does that of temporary objects, to which the function
     * belongs: otherwise each temporary object that is rolled back would bring it and take it.
     */
    private static final String TO_EMPTY =
            """
            create function pg_temp.to_empty() returns void language plpgsql as $$
            declare
                name text;
                statement text;
            begin
                for name in select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') loop
                    execute format('drop schema %I cascade', name);
                end loop;
                for name in select extname from pg_extension where extname <> 'plpgsql' loop
                    execute format('drop extension %I cascade', name);
                end loop;
                for name in select pubname from pg_publication loop
                    execute format('drop publication %I', name);
                end loop;
                perform lo_unlink(oid) from pg_largeobject_metadata;
                for statement in
                    select format('drop %s if exists %s cascade', o.type, string_agg(o.identity, ', '))
                    from (select case i.type when 'composite type' then 'type' when 'statistics object' then 'statistics' else i.type end, i.identity
                          from pg_depend d, pg_identify_object(d.classid, d.objid, 0) i
                          where d.refclassid = 'pg_namespace'::regclass and d.refobjid = to_regnamespace('public')
                            and d.classid <> 'pg_default_acl'::regclass) o (type, identity)
                    group by o.type
                    order by o.type = 'table' desc
                loop
                    execute statement;
                end loop;
                if not exists (select from pg_namespace n
                               where n.nspname = 'public' and n.nspacl is null and n.nspowner = current_user::regrole
                                 and not exists (select from pg_depend d where d.refclassid = 'pg_namespace'::regclass and d.refobjid = n.oid)
                                 and not exists (select from pg_description d where d.classoid = 'pg_namespace'::regclass and d.objoid = n.oid)) then
                    drop schema if exists public cascade;
                    create schema public;
                end if;
            end $$""";

    private final Map<Integer, Deque<Used>> free = new ConcurrentHashMap<>();

    private record Used(TestDatabase database, Connection connection, PooledSource others, int uses) {
        void end() {
            others.close();
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            database.close();
        }
    }

    LeasedDatabase lend(int major) throws SQLException {
        Used used = free(major).poll();
        if (used == null) {
            used = make(PostgresServers.major(major).freshDatabase());
        }
        Used lent = used;
        return new LeasedDatabase(lent.database(), lent.connection(), lent.others(), () -> takeBack(lent, major));
    }

    private static Used make(TestDatabase database) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute(TO_EMPTY);
        }
        return new Used(database, PlannedOnce.over(connection), new PooledSource(database), 0);
    }

    private Deque<Used> free(int major) {
        return free.computeIfAbsent(major, any -> new ConcurrentLinkedDeque<>());
    }

    private void takeBack(Used used, int major) {
        int uses = used.uses() + 1;
        try (Statement statement = used.connection().createStatement()) {
            statement.execute("select pg_temp.to_empty()");
            if (uses % USES_UNTIL_VACUUM == 0) {
                statement.execute(VACUUM);
            }
        } catch (SQLException e) {
            // PostgreSQL can stumble over the order of what it drops ("cache lookup failed for function"): then the
            // database goes as a whole
            used.end();
            return;
        }
        free(major).push(new Used(used.database(), used.connection(), used.others(), uses));
    }

    @Override
    public void close() {
        free.values().forEach(databases -> databases.forEach(Used::end));
    }
}
