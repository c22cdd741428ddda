package dev.autogen.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What psql would add to a url that leaves something out: {@code PGHOST}, {@code PGPORT}, {@code PGDATABASE}, {@code PGUSER}, {@code PGPASSWORD},
 * {@code PGSSLMODE} and the password file. It never makes a url where there is none: whether there is a database is for autogen.toml to say.
 */
final class PostgresEnvironment {

    /** A url with what was left out, and remarks on what came from where. */
    record Filled(PostgresUrl url, List<String> remarks) {}

    private final Map<String, String> variables;
    private final Path home;

    PostgresEnvironment(Map<String, String> variables, Path home) {
        this.variables = variables;
        this.home = home;
    }

    /** Fills in host, port, database and SSL mode. */
    Filled fill(PostgresUrl url) {
        PostgresUrl filled = url;
        List<String> remarks = new ArrayList<>();
        // Java has no way to a socket directory
        String host = value("PGHOST");
        if (url.hosts().isEmpty() && host != null && !host.startsWith("/")) {
            filled = filled.withHosts(List.of(host.split(",")));
            remarks.add("host from PGHOST");
        }
        String port = value("PGPORT");
        List<String> hosts = filled.hosts().isEmpty() ? List.of("localhost") : filled.hosts();
        if (port != null && hosts.stream().noneMatch(PostgresUrl::hasPort)) {
            filled = filled.withHosts(
                    hosts.stream().map(name -> name + ":" + port).toList());
            remarks.add("port from PGPORT");
        }
        String database = value("PGDATABASE");
        if (url.database() == null && database != null) {
            filled = filled.withDatabase(database);
            remarks.add("database from PGDATABASE");
        }
        String sslMode = value("PGSSLMODE");
        if (!url.parameters().containsKey("sslmode") && sslMode != null) {
            filled = filled.withParameter("sslmode", sslMode);
            remarks.add("sslmode from PGSSLMODE");
        }
        return new Filled(filled, remarks);
    }

    /** Returns the value of a variable; null if it is not set or empty. */
    @Nullable
    String value(String variable) {
        String value = variables.get(variable);
        return value == null || value.isEmpty() ? null : value;
    }

    PasswordFile passwordFile() {
        String named = value("PGPASSFILE");
        if (named != null) {
            return new PasswordFile(Path.of(named));
        }
        String applicationData = value("APPDATA");
        return new PasswordFile(
                applicationData == null
                        ? home.resolve(".pgpass")
                        : Path.of(applicationData, "postgresql", "pgpass.conf"));
    }

    /** Returns the password that the password file has for a user at the url's first host. */
    Optional<Secret> passwordFromFile(PostgresUrl url, @Nullable String user) {
        String name = user == null ? System.getProperty("user.name", "") : user;
        String first = url.hosts().isEmpty() ? "localhost" : url.hosts().get(0);
        int colon = PostgresUrl.hasPort(first) ? first.lastIndexOf(':') : first.length();
        String port = colon == first.length() ? "5432" : first.substring(colon + 1);
        String database = url.database();
        return passwordFile().find(first.substring(0, colon), port, database == null ? name : database, name);
    }
}
