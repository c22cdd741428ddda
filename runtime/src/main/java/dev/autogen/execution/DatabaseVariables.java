package dev.autogen.execution;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables that name a database, the same for the command line and for {@link Main}: autogen's own, {@code AUTOGEN_URL}; those of
 * applications, {@code SPRING_DATASOURCE_URL}, {@code DATABASE_URL} and {@code DB_URL}; and {@code POSTGRES_HOST} with its kin, as containers have them. The
 * first that is set counts.
 */
public final class DatabaseVariables {

    /** Autogen's own, which must be a url of PostgreSQL; the others may be meant for somebody else. */
    private static final String OWN = "AUTOGEN_URL";

    private static final List<String> URLS = List.of(OWN, "SPRING_DATASOURCE_URL", "DATABASE_URL", "DB_URL");

    /** Of the JDBC driver, of psql, and of SQLAlchemy, which names the driver as well: {@code postgresql+asyncpg://}. */
    private static final Pattern POSTGRESQL = Pattern.compile("jdbc:postgresql:|postgres(ql)?(\\+\\w+)?://");

    private final Map<String, String> variables;

    private DatabaseVariables(Map<String, String> variables) {
        this.variables = variables;
    }

    /**
     * A variable and what it says.
     *
     * @param name of the variable
     */
    public record Variable(String name, String value) {

        /** Without the value, which may be a password. */
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A database.
     *
     * @param url where it is; put together, if the variable is one of several
     * @param user who connects, whoever the url names; null if that is for the url to say
     * @param password likewise
     */
    public record Found(Variable url, @Nullable Variable user, @Nullable Variable password) {}

    /**
     * Returns the database that the variables name; empty if they name none, or one of another kind.
     *
     * @throws IllegalArgumentException if autogen's own variable is no url of PostgreSQL
     */
    public static Optional<Found> find(Map<String, String> environment) {
        return new DatabaseVariables(environment).find();
    }

    private Optional<Found> find() {
        for (String name : URLS) {
            String url = value(name);
            boolean usable = url != null && POSTGRESQL.matcher(url).lookingAt();
            if (url != null && !usable && name.equals(OWN)) {
                throw new IllegalArgumentException(
                        OWN
                                + " is no PostgreSQL url. Write jdbc:postgresql://host:5432/database or postgresql://user@host:5432/database");
            }
            if (url != null && usable) {
                boolean spring = name.startsWith("SPRING");
                return Optional.of(new Found(
                        new Variable(name, url),
                        spring ? first("AUTOGEN_USER", "SPRING_DATASOURCE_USERNAME") : first("AUTOGEN_USER"),
                        spring ? first("AUTOGEN_PASSWORD", "SPRING_DATASOURCE_PASSWORD") : first("AUTOGEN_PASSWORD")));
            }
        }
        return ofParts();
    }

    private Optional<Found> ofParts() {
        String host = value("POSTGRES_HOST");
        String database = value("POSTGRES_DB");
        if (host == null && database == null) {
            return Optional.empty();
        }
        String port = value("POSTGRES_PORT");
        String place = (host == null ? "localhost" : host) + (port == null || hasPort(host) ? "" : ":" + port);
        String url = "postgresql://" + place + "/" + (database == null ? "" : encoded(database));
        return Optional.of(new Found(
                new Variable(host == null ? "POSTGRES_DB" : "POSTGRES_HOST", url),
                first("AUTOGEN_USER", "POSTGRES_USER"),
                first("AUTOGEN_PASSWORD", "POSTGRES_PASSWORD")));
    }

    private @Nullable Variable first(String... names) {
        return Stream.of(names)
                .filter(name -> value(name) != null)
                .map(name -> new Variable(name, String.valueOf(value(name))))
                .findFirst()
                .orElse(null);
    }

    /** A password may begin or end with a blank; nothing else does on purpose. */
    private @Nullable String value(String name) {
        String value = variables.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        return name.endsWith("PASSWORD") ? value : value.strip();
    }

    private static boolean hasPort(@Nullable String host) {
        return host != null && host.lastIndexOf(':') > host.lastIndexOf(']');
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
