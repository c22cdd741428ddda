package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.execution.DatabaseErrors;
import dev.autogen.project.MigrationSettings;
import dev.autogen.schema.QualifiedName;
import dev.autogen.sql.Identifiers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks whether a database could be stamped, before anything is done that would be in vain. */
final class StampRights {

    private static final String RIGHTS =
            """
            select case when pg_is_in_recovery() then 'standby'
                        when t.oid is not null then case when has_table_privilege(t.oid, 'insert') and has_table_privilege(t.oid, 'update') then '' else 'table' end
                        when n.oid is null then 'no schema'
                        when has_schema_privilege(n.oid, 'create') then '' else 'schema' end
            from (select 1) one
            left join pg_namespace n on n.nspname = ?
            left join pg_class t on t.relnamespace = n.oid and t.relname = ?""";

    private StampRights() {}

    /** @throws AutogenException if it could not be, saying which grant is missing */
    static void require(Database database, MigrationSettings settings, String user) {
        String schema = settings.versionSchema();
        String table = Identifiers.quoted(QualifiedName.of(schema, settings.versionTable()));
        String missing = missing(database, schema, settings.versionTable());
        String end =
                " An adopted database is stamped at the end, which is all that is written to it; nothing was done.";
        switch (missing) {
            case "standby" ->
                throw new AutogenException("The " + database.description()
                        + " is a standby and cannot be stamped: adopt its primary server's database, or a dump of it (--from-dump)."
                        + end);
            case "table" ->
                throw new AutogenException("User " + user + " may not write to " + table + "." + end
                        + " Let its owner run: grant select, insert, update, delete on " + table + " to "
                        + Identifiers.quoted(user) + "; or adopt a dump: --from-dump FILE.");
            case "no schema" ->
                throw new AutogenException("There is no schema '" + schema + "' for the table " + table + "." + end
                        + " Create it, or set `version-schema` to another.");
            case "schema" ->
                throw new AutogenException("User " + user + " may not create tables in schema '" + schema
                        + "'." + end + " Let its owner run: grant create on schema " + Identifiers.quoted(schema)
                        + " to "
                        + Identifiers.quoted(user) + "; or adopt a dump: --from-dump FILE.");
            default -> {
                // it can be
            }
        }
    }

    private static String missing(Database database, String schema, String table) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(RIGHTS)) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw DatabaseErrors.of("Cannot read " + database.description(), e);
        }
    }
}
