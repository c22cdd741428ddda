package dev.autogen.execution;

import dev.autogen.execution.DatabaseException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Autogen's own two tables in a database. */
final class Bookkeeping {

    private final MigratorSettings settings;
    private final VersionTable versions;
    private final RunLog log;

    Bookkeeping(MigratorSettings settings) {
        this.settings = settings;
        this.versions = new VersionTable(settings);
        this.log = new RunLog(settings);
    }

    VersionTable versions() {
        return versions;
    }

    RunLog log() {
        return log;
    }

    /** Returns the heads that the history does not have and the log does: those of a newer application. */
    SortedSet<String> newer(Connection connection, SortedSet<String> unknown) throws SQLException {
        SortedSet<String> newer = new TreeSet<>();
        for (String head : unknown) {
            if (log.knows(connection, head)) {
                newer.add(head);
            }
        }
        return newer;
    }

    /**
     * Returns the segments that are left to run of a revision.
     *
     * @throws HalfRunException if it is half run, and has been changed since
     */
    List<Segment> unfinished(List<Segment> segments, List<HalfRun> halfRuns) {
        List<Segment> unfinished = new ArrayList<>(segments);
        for (HalfRun halfRun : halfRuns) {
            if (segments.stream().anyMatch(halfRun::finished)
                    && !halfRun.checksum().equals(segments.get(0).checksum())) {
                throw new HalfRunException(halfRun, HalfRunSentences.changed(halfRun));
            }
            unfinished.removeIf(halfRun::finished);
        }
        return unfinished;
    }

    List<String> createStatements() {
        return List.of(versions.createStatement(), log.createStatement());
    }

    /**
     * Creates what is missing of the two tables.
     *
     * @throws DatabaseException if their schema is missing, or nothing may be created in it
     */
    void create(Connection connection) throws SQLException {
        if (versions.exists(connection) && log.exists(connection)) {
            return;
        }
        requireRights(connection);
        // Two histories may come here at the same time, and IF NOT EXISTS is no help then.
        String key = Long.toString(RunLock.key(versions.sqlName()));
        DatabaseSession.value(connection, "select pg_advisory_xact_lock(?::bigint)", key);
        for (String statement : createStatements()) {
            DatabaseSession.execute(connection, statement);
        }
    }

    private void requireRights(Connection connection) throws SQLException {
        String schema = settings.versionSchema();
        String mayCreate = DatabaseSession.value(
                connection,
                "select has_schema_privilege(oid, 'CREATE') from pg_catalog.pg_namespace where nspname = ?",
                schema);
        String what = "The tables " + versions.sqlName() + " and " + log.sqlName() + " cannot be created: ";
        if (mayCreate == null) {
            throw new DatabaseException(
                    Kind.OTHER,
                    "3F000",
                    what + "there is no schema '" + schema + "'. Create it, or set `version-schema` to another.");
        }
        if (!"t".equals(mayCreate)) {
            String user = String.valueOf(DatabaseSession.value(connection, "select quote_ident(current_user)"));
            throw new DatabaseException(
                    Kind.PERMISSION,
                    "42501",
                    what + "user " + user + " may not create tables in schema '" + schema + "'. "
                            + DatabaseErrors.grantOnSchema(schema, user));
        }
    }
}
