package dev.autogen.execution;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The database that the environment names.
 *
 * @param url as the JDBC driver has it; null if there is none
 * @param user null for what the url says
 * @param password null for what the url says
 */
record MainConnection(@Nullable String url, @Nullable String user, @Nullable String password)
        implements ConnectionSource {

    static final String MISSING = "The environment names no database. Set AUTOGEN_URL to its url, such as"
            + " jdbc:postgresql://host:5432/database, and AUTOGEN_USER and AUTOGEN_PASSWORD.";

    private static final List<String> URLS = List.of("AUTOGEN_URL", "SPRING_DATASOURCE_URL", "DATABASE_URL", "DB_URL");
    private static final List<String> USERS = List.of("AUTOGEN_USER", "SPRING_DATASOURCE_USERNAME", "PGUSER");
    private static final List<String> PASSWORDS =
            List.of("AUTOGEN_PASSWORD", "SPRING_DATASOURCE_PASSWORD", "PGPASSWORD");

    /** @throws IllegalArgumentException if the url is no PostgreSQL url */
    static MainConnection of(Map<String, String> environment) {
        String user = first(environment, USERS).map(environment::get).orElse(null);
        String password = first(environment, PASSWORDS).map(environment::get).orElse(null);
        Optional<String> variable = first(environment, URLS);
        if (variable.isEmpty()) {
            return new MainConnection(null, user, password);
        }
        String url = Objects.requireNonNull(environment.get(variable.get()));
        if (url.startsWith("jdbc:postgresql:")) {
            return new MainConnection(url, user, password);
        }
        if (url.startsWith("postgresql://") || url.startsWith("postgres://")) {
            return ofNative(url.substring(url.indexOf("://") + 3), user, password);
        }
        throw new IllegalArgumentException(
                variable.get()
                        + " is no PostgreSQL url. Write jdbc:postgresql://host:5432/database or postgresql://user@host:5432/database");
    }

    /** The driver knows nobody's name before the host. */
    private static MainConnection ofNative(String rest, @Nullable String user, @Nullable String password) {
        int end = Stream.of(rest.indexOf('/'), rest.indexOf('?'), rest.length())
                .filter(index -> index >= 0)
                .min(Integer::compare)
                .orElseThrow();
        int at = rest.lastIndexOf('@', end);
        String who = at < 0 ? "" : rest.substring(0, at);
        int colon = who.indexOf(':');
        String name = colon < 0 ? who : who.substring(0, colon);
        return new MainConnection(
                "jdbc:postgresql://" + rest.substring(at + 1),
                user != null || name.isEmpty() ? user : decode(name),
                password != null || colon < 0 ? password : decode(who.substring(colon + 1)));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Optional<String> first(Map<String, String> environment, List<String> names) {
        return names.stream()
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst();
    }

    boolean isGiven() {
        return url != null;
    }

    /** Returns how sentences name the database: without parameters and password. */
    String description() {
        String address = Objects.requireNonNull(url).replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
        return Credentials.hide(address) + (user == null ? "" : " as " + user);
    }

    @Override
    public Connection open() throws SQLException {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", "autogen");
        return DriverManager.getConnection(Objects.requireNonNull(url), properties);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return isGiven() ? description() : "no database";
    }
}
