package dev.autogen.execution;

import dev.autogen.revision.Direction;
import dev.autogen.schema.QualifiedName;
import dev.autogen.sql.Identifiers;
import dev.autogen.sql.Literals;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The log: a row for every segment that was begun. A transactional segment's row says {@code done} and is committed with it, or {@code failed} and is
 * written after it was rolled back; a segment that cannot be in a transaction is {@code started} before and {@code done} after. So a revision of which the
 * last segment is not done is half run, and the log says how far.
 */
final class RunLog {

    private final MigratorSettings settings;
    private final String table;
    private final String run = UUID.randomUUID().toString();

    RunLog(MigratorSettings settings) {
        this.settings = settings;
        this.table = Identifiers.quoted(QualifiedName.of(settings.versionSchema(), settings.logTable()));
    }

    String sqlName() {
        return table;
    }

    String createStatement() {
        return "create table if not exists " + table
                + """
                 (
                    id bigint generated always as identity primary key,
                    run text not null,
                    history text not null,
                    revision text not null,
                    direction text not null,
                    segment integer not null,
                    segments integer not null,
                    transactional boolean not null,
                    state text not null,
                    checksum text not null,
                    started_at timestamptz not null,
                    finished_at timestamptz,
                    role text not null,
                    application text not null,
                    tool_version text not null,
                    sqlstate text
                )""";
    }

    boolean exists(Connection connection) throws SQLException {
        return DatabaseSession.value(connection, "select to_regclass(?)", table) != null;
    }

    /** Returns whether a revision was ever run here, by whichever application. */
    boolean knows(Connection connection, String revision) throws SQLException {
        return exists(connection)
                && DatabaseSession.value(
                                connection,
                                "select 1 from " + table
                                        + " where history = ? and revision = ? and state = 'done' limit 1",
                                settings.history(),
                                revision)
                        != null;
    }

    /** Returns when and by what a revision was last run: {@code "2026-11-20 14:30 by shop as app_owner"}; null if it never was. */
    @Nullable
    String lastRun(Connection connection, String revision) throws SQLException {
        return DatabaseSession.value(
                connection,
                "select to_char(finished_at, 'YYYY-MM-DD HH24:MI') || ' by ' || application || ' as ' || role from "
                        + table + " where history = ? and revision = ? and state = 'done' order by id desc limit 1",
                settings.history(),
                revision);
    }

    /** Returns the checksum that each revision had when it was last run upwards, or the database said to have it. */
    Map<String, String> checksums(Connection connection) throws SQLException {
        Map<String, String> checksums = new LinkedHashMap<>();
        if (!exists(connection)) {
            return checksums;
        }
        String sql = "select distinct on (revision) revision, checksum from " + table
                + " where history = ? and state = 'done' and direction <> ? order by revision, id desc";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, settings.history());
            statement.setString(2, Direction.DOWN.command());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    checksums.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return checksums;
    }

    /** Returns the statement that writes a segment's row. The time a transaction began is when its segment did. */
    String insertStatement(Segment segment, SegmentState state, @Nullable String sqlState) {
        return "insert into " + table
                + " (run, history, revision, direction, segment, segments, transactional, state, checksum,"
                + " started_at, finished_at, role, application, tool_version, sqlstate)\nvalues ("
                + String.join(
                        ", ",
                        Literals.string(run),
                        Literals.string(settings.history()),
                        Literals.string(segment.step().revision().id()),
                        Literals.string(segment.step().direction().command()),
                        "" + segment.number(),
                        "" + segment.count(),
                        "" + segment.transactional(),
                        Literals.string(state.text()),
                        Literals.string(segment.checksum()),
                        "now()",
                        state == SegmentState.STARTED ? "null" : "clock_timestamp()",
                        "current_user",
                        "current_setting('application_name')",
                        Literals.string(ToolVersion.text()),
                        sqlState == null ? "null" : Literals.string(sqlState))
                + ")";
    }

    /**
     * Returns the statement that writes down what somebody said of a revision, without running anything: whatever was half run of it is no longer.
     *
     * @param what {@code stamp} or {@code repair}
     */
    String noteStatement(String revision, String what, String checksum) {
        return "insert into " + table
                + " (run, history, revision, direction, segment, segments, transactional, state, checksum,"
                + " started_at, finished_at, role, application, tool_version)\nvalues ("
                + String.join(
                        ", ",
                        Literals.string(run),
                        Literals.string(settings.history()),
                        Literals.string(revision),
                        Literals.string(what),
                        "1, 1, true",
                        Literals.string(SegmentState.DONE.text()),
                        Literals.string(checksum),
                        "now(), clock_timestamp(), current_user, current_setting('application_name')",
                        Literals.string(ToolVersion.text()))
                + ")";
    }

    /** Returns the newest row of this history; empty if nothing was ever run, or the log is not there. */
    Optional<LoggedRun> newest(Connection connection) throws SQLException {
        if (!exists(connection)) {
            return Optional.empty();
        }
        String sql = "select revision, direction, state, coalesce(finished_at, started_at), role, application,"
                + " tool_version, sqlstate from " + table + " where history = ? order by id desc limit 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, settings.history());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new LoggedRun(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8)))
                        : Optional.empty();
            }
        }
    }

    /** Returns the statement that ends the row that was written as started. */
    String finishStatement(Segment segment, SegmentState state, @Nullable String sqlState) {
        return "update " + table + " set state = " + Literals.string(state.text())
                + ", finished_at = clock_timestamp(), sqlstate = "
                + (sqlState == null ? "null" : Literals.string(sqlState)) + "\nwhere id = (select max(id) from " + table
                + " where history = " + Literals.string(settings.history()) + " and revision = "
                + Literals.string(segment.step().revision().id()) + " and direction = "
                + Literals.string(segment.step().direction().command()) + " and segment = " + segment.number() + ")";
    }

    /** Returns the condition that a segment of a revision that is half run is done. */
    String doneCondition(Segment segment) {
        String rows = table + " %s where %s.history = " + Literals.string(settings.history()) + " and %s.revision = "
                + Literals.string(segment.step().revision().id()) + " and %s.state = 'done'";
        return "exists (select from " + rows.replace("%s", "l") + " and l.direction = "
                + Literals.string(segment.step().direction().command()) + " and l.segment = " + segment.number()
                + " and l.id > coalesce((select max(d.id) from " + rows.replace("%s", "d")
                + " and d.segment = d.segments), 0))";
    }

    /** Returns the revisions that are half run, in the order in which they were begun. */
    List<HalfRun> halfRuns(Connection connection) throws SQLException {
        if (!exists(connection)) {
            return List.of();
        }
        String sql =
                "select l.revision, l.direction, l.segment, l.segments, l.state, l.checksum, l.sqlstate from " + table
                        + " l where l.history = ? and (l.state = 'done' or not l.transactional) and l.id > coalesce((select max(d.id) from "
                        + table + " d where d.history = l.history and d.revision = l.revision and d.state = 'done'"
                        + " and d.segment = d.segments), 0) order by l.id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, settings.history());
            Map<String, HalfRun> halfRuns = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    HalfRun row = halfRun(rows);
                    halfRuns.merge(row.revision() + " " + row.direction(), row, HalfRun::and);
                }
            }
            return new ArrayList<>(halfRuns.values());
        }
    }

    private static HalfRun halfRun(ResultSet row) throws SQLException {
        int segment = row.getInt("segment");
        boolean done = SegmentState.DONE.text().equals(row.getString("state"));
        return new HalfRun(
                row.getString("revision"),
                Direction.UP.command().equals(row.getString("direction")) ? Direction.UP : Direction.DOWN,
                done ? segment : segment - 1,
                row.getInt("segments"),
                row.getString("checksum"),
                done ? 0 : segment,
                row.getString("sqlstate"));
    }
}
