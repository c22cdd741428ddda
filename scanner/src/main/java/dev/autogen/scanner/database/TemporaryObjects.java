package dev.autogen.scanner.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Finds out whether temporary tables can be made here, and without anybody noticing. */
final class TemporaryObjects {

    /** Event triggers run for temporary tables too, and nobody knows what they do; superusers alone can make them. */
    private static final String OBSTACLES =
            """
            select current_user, pg_catalog.pg_is_in_recovery() as standby,
                   pg_catalog.has_database_privilege(current_database(), 'TEMP') as allowed,
                   (select string_agg(e.evtname, ', ' order by e.evtname)
                    from pg_catalog.pg_event_trigger e
                    where e.evtenabled in ('O', 'A') and e.evtevent in ('ddl_command_start', 'ddl_command_end')
                      and (e.evttags is null or e.evttags && array['CREATE TABLE', 'CREATE TYPE', 'CREATE VIEW'])) as triggers""";

    private TemporaryObjects() {}

    /** Fails if the database says so beforehand. */
    static void require(Connection connection) throws SQLException {
        String obstacle =
                Rows.read(connection, OBSTACLES, TemporaryObjects::obstacle).get(0);
        if (!obstacle.isEmpty()) {
            throw new TemporaryObjectsUnavailableException(connection.getCatalog(), obstacle);
        }
    }

    private static String obstacle(ResultSet row) throws SQLException {
        if (row.getBoolean("standby")) {
            return "it is a standby, which is read-only";
        }
        if (!row.getBoolean("allowed")) {
            return "user " + row.getString("current_user")
                    + " may not create temporary tables (grant temporary on database would allow it)";
        }
        @Nullable String triggers = row.getString("triggers");
        return triggers == null ? "" : "event triggers would run for temporary tables (" + triggers + ")";
    }

    /** Fails if the open transaction refuses a temporary table for any other reason. */
    static void tryOne(Connection connection) throws SQLException {
        String database = connection.getCatalog();
        try {
            Rows.execute(connection, "create temporary table pg_temp.autogen_probe ()");
        } catch (SQLException e) {
            throw new TemporaryObjectsUnavailableException(database, String.valueOf(e.getMessage()), e);
        }
    }
}
