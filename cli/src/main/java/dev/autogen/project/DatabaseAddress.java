package dev.autogen.project;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who connects.
 *
 * @param jdbcUrl without user and password
 * @param server host and port as people write them; several, with commas, where the driver may choose
 * @param database null if the url leaves it to the server, which takes the user's name
 * @param user null for the name of the operating system's user
 */
public record DatabaseAddress(
        String jdbcUrl, String server, @Nullable String database, @Nullable String user, @Nullable Secret password) {

    /** Opens a new connection. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "autogen");
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password.value());
        }
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /** Returns another database of the same server for the same user. */
    public DatabaseAddress withDatabase(String name) {
        return PostgresUrl.parse(jdbcUrl).withDatabase(name).address(user, password);
    }

    /** Returns whether the server is on this machine. */
    public boolean isLoopback() {
        return Stream.of(server.split(","))
                .map(one -> one.replaceFirst(":\\d+$", ""))
                .allMatch(host -> host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"));
    }

    /** Returns server and database, without who connects: {@code localhost:5432/shop}. */
    @Override
    public String toString() {
        return server + "/" + (database == null ? "" : database);
    }
}
