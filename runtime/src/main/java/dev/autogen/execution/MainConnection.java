package dev.autogen.execution;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The database that the environment names.
 *
 * @param url as the JDBC driver has it; null if there is none
 * @param user null for what the url says
 * @param password null for what the url says
 * @param variable that names the url; null if none does
 */
record MainConnection(@Nullable String url, @Nullable String user, @Nullable String password, @Nullable String variable)
        implements ConnectionSource {

    static final String MISSING = "The environment names no PostgreSQL database. Set AUTOGEN_URL to its url, such as"
            + " jdbc:postgresql://host:5432/database, and AUTOGEN_USER and AUTOGEN_PASSWORD.";

    /** @throws IllegalArgumentException if autogen's own variable is no PostgreSQL url */
    static MainConnection of(Map<String, String> environment) {
        DatabaseVariables.Found found = DatabaseVariables.find(environment).orElse(null);
        if (found == null) {
            return new MainConnection(null, null, null, null);
        }
        String url = found.url().value();
        MainConnection named = url.startsWith("jdbc:")
                ? new MainConnection(url, null, null, found.url().name())
                : ofNative(url.substring(url.indexOf("://") + 3), found.url().name());
        return named.as(
                found.user() == null ? null : found.user().value(),
                found.password() == null ? null : found.password().value(),
                environment);
    }

    /** The variables say it first, then the url, then psql's variables. */
    private MainConnection as(@Nullable String name, @Nullable String secret, Map<String, String> environment) {
        return new MainConnection(
                url,
                name != null ? name : user != null || says("user") ? user : given(environment, "PGUSER"),
                secret != null
                        ? secret
                        : password != null || says("password") ? password : given(environment, "PGPASSWORD"),
                variable);
    }

    /** Whether the url says it where the driver reads it. */
    private boolean says(String parameter) {
        return Objects.requireNonNull(url).matches(".*[?&]" + parameter + "=.*");
    }

    private static @Nullable String given(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The driver knows nobody's name before the host. */
    private static MainConnection ofNative(String rest, String variable) {
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
                name.isEmpty() ? null : decode(name),
                colon < 0 ? null : decode(who.substring(colon + 1)),
                variable);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    boolean isGiven() {
        return url != null;
    }

    /** Returns how sentences name the database: without parameters and password. */
    String description() {
        String address = Objects.requireNonNull(url).replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
        return Credentials.hide(address) + (user == null ? "" : " as " + user) + ", from " + variable;
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
