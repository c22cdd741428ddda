package dev.autogen.scratch;

import dev.autogen.project.DatabaseAddress;
import dev.autogen.sql.Identifiers;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A server that is there anyway: that of {@code [scratch] url}, or the database's own. Only databases are made on it, never roles. It stays connected until it is
 * closed, and connects again where the session has ended meanwhile: a proof may take longer than a server lets a session idle.
 */
final class SharedServer implements ScratchServer {

    private static final String PREFIX = "autogen_scratch_";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
    /** Longer than any command needs one; what is older and unused was left by a process that was killed. */
    private static final Duration LEFT_OVER = Duration.ofHours(6);

    private static final int SECONDS_UNTIL_DEAD = 5;

    private final DatabaseAddress address;
    private final Clock clock;
    private final List<String> databases = new ArrayList<>();
    private Connection connection;

    private SharedServer(DatabaseAddress address, Clock clock) throws SQLException {
        this.address = address;
        this.clock = clock;
        this.connection = address.connect();
    }

    /**
     * Returns the server of a database that this user can connect to, and removes what killed runs left on it.
     *
     * @throws ScratchException if it cannot be reached, or the user may not create databases
     */
    static SharedServer of(DatabaseAddress address, Clock clock) {
        try {
            SharedServer server = new SharedServer(address, clock);
            try {
                server.prepare();
                return server;
            } catch (SQLException | ScratchException e) {
                server.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new ScratchException(String.valueOf(e.getMessage()), e);
        }
    }

    private void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!mayCreate(statement)) {
                throw new ScratchException("its user may not create databases (alter role … createdb)");
            }
            removeLeftOvers(statement);
        }
    }

    private static boolean mayCreate(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select rolcreatedb or rolsuper from pg_roles where rolname = current_user")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void removeLeftOvers(Statement statement) throws SQLException {
        String before = PREFIX + TIME.format(Instant.now(clock).minus(LEFT_OVER));
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select datname from pg_database d where datname ~ '^" + PREFIX
                        + "[0-9]{14}_[0-9a-f]{8}$' and datname < '"
                        + before
                        + "' and pg_has_role(datdba, 'member') and not exists (select from pg_stat_activity a where a.datid = d.oid)")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        for (String name : found) {
            statement.execute("drop database if exists " + Identifiers.quoted(name));
        }
    }

    @Override
    public DatabaseAddress createDatabase() {
        // template1 may hold objects of the team's own, which would look like a difference
        return create("template0");
    }

    @Override
    public DatabaseAddress copy(DatabaseAddress original) {
        return create(String.valueOf(original.database()));
    }

    private DatabaseAddress create(String template) {
        byte[] random = new byte[4];
        new SecureRandom().nextBytes(random);
        String name =
                PREFIX + TIME.format(Instant.now(clock)) + "_" + HexFormat.of().formatHex(random);
        databases.add(name);
        execute("create database " + Identifiers.quoted(name) + " template " + Identifiers.quoted(template));
        return address.withDatabase(name);
    }

    private void execute(String sql) {
        try {
            if (!connection.isValid(SECONDS_UNTIL_DEAD)) {
                disconnect();
                connection = address.connect();
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new ScratchException(
                    "The scratch server " + address.server() + " refused `" + sql + "`: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isOurs() {
        return false;
    }

    @Override
    public void close() {
        try {
            databases.forEach(name -> execute("drop database if exists " + Identifiers.quoted(name) + " with (force)"));
            databases.clear();
        } finally {
            disconnect();
        }
    }

    private void disconnect() {
        try {
            connection.close();
        } catch (SQLException broken) {
            // Then it has ended.
        }
    }
}
