package dev.autogen.project;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where applications and containers are told their database: {@code DATABASE_URL}, {@code DB_URL}, or {@code POSTGRES_HOST} and its kin, as the image of
 * PostgreSQL has them. They count where neither an option nor {@code autogen.toml} has a url.
 */
final class ApplicationVariables {

    private final Map<String, String> variables;

    ApplicationVariables(Map<String, String> variables) {
        this.variables = variables;
    }

    /**
     * A url.
     *
     * @param variable the one to name
     * @param whole whether it is one variable, which knows the user best, rather than put together
     */
    record Found(String text, String variable, boolean whole) {}

    /** Returns the url that the variables say; empty if they say none, or one of another kind of database. */
    Optional<Found> url() {
        for (String variable : List.of("DATABASE_URL", "DB_URL")) {
            String url = value(variable);
            if (url != null && PostgresUrl.isOne(url)) {
                return Optional.of(new Found(url, variable, true));
            }
        }
        String host = value("POSTGRES_HOST");
        String database = value("POSTGRES_DB");
        if (host == null && database == null) {
            return Optional.empty();
        }
        String user = value("POSTGRES_USER");
        String password = value("POSTGRES_PASSWORD");
        String port = value("POSTGRES_PORT");
        String who = (user == null ? "" : encoded(user)) + (password == null ? "" : ":" + encoded(password));
        String place = (host == null ? "localhost" : host)
                + (port == null || host != null && PostgresUrl.hasPort(host) ? "" : ":" + port);
        String url = "postgresql://" + (who.isEmpty() ? "" : who + "@") + place + "/"
                + (database == null ? "" : encoded(database));
        return Optional.of(new Found(url, host == null ? "POSTGRES_DB" : "POSTGRES_HOST", false));
    }

    private @Nullable String value(String variable) {
        String value = variables.get(variable);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
