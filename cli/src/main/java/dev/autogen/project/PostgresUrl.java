package dev.autogen.project;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL URL taken apart: {@code jdbc:postgresql://…} as the JDBC driver has it, {@code postgresql://…} or {@code postgres://…} as psql, hosters
 * and twelve-factor applications have it.
 *
 * @param hosts {@code host:port} each, the port where it is given; empty if the url has none
 * @param parameters the driver's, without user and password
 */
record PostgresUrl(
        List<String> hosts,
        @Nullable String database,
        Map<String, String> parameters,
        @Nullable String user,
        @Nullable Secret password) {

    private static final String JDBC = "jdbc:postgresql:";
    /** SQLAlchemy names the driver as well: {@code postgresql+asyncpg://}. */
    private static final Pattern NATIVE = Pattern.compile("postgres(ql)?(\\+\\w+)?://");

    /** What psql calls differently than the JDBC driver. */
    private static final Map<String, String> DRIVER_NAMES = Map.of(
            "application_name", "ApplicationName",
            "channel_binding", "channelBinding",
            "connect_timeout", "connectTimeout",
            "gssencmode", "gssEncMode",
            "target_session_attrs", "targetServerType");

    private static final Map<String, String> SERVER_TYPES = Map.of(
            "read-write", "primary",
            "read-only", "secondary",
            "standby", "secondary",
            "prefer-standby", "preferSecondary");

    PostgresUrl {
        hosts = List.copyOf(hosts);
    }

    /**
     * Takes a url apart.
     *
     * @throws IllegalArgumentException with what is wrong, without the url itself, which may hold a password
     */
    static PostgresUrl parse(String url) {
        if (url.startsWith(JDBC)) {
            return parse(url.substring(JDBC.length()), false);
        }
        if (NATIVE.matcher(url).lookingAt()) {
            return parse(url.substring(url.indexOf(':') + 1), true);
        }
        throw new IllegalArgumentException(
                "is no PostgreSQL URL. Write jdbc:postgresql://host:5432/database or postgresql://user@host:5432/database");
    }

    private static PostgresUrl parse(String rest, boolean native_) {
        int query = rest.indexOf('?');
        String place = query < 0 ? rest : rest.substring(0, query);
        Map<String, String> parameters = parameters(query < 0 ? "" : rest.substring(query + 1), native_);
        String authority = "";
        if (place.startsWith("//")) {
            int slash = place.indexOf('/', 2);
            authority = slash < 0 ? place.substring(2) : place.substring(2, slash);
            place = slash < 0 ? "" : place.substring(slash);
        }
        String path = place.startsWith("/") ? place.substring(1) : place;
        int at = authority.lastIndexOf('@');
        String who = at < 0 ? "" : authority.substring(0, at);
        int colon = who.indexOf(':');
        String user = take(parameters, "user", decode(colon < 0 ? who : who.substring(0, colon)));
        String password = take(parameters, "password", colon < 0 ? null : decode(who.substring(colon + 1)));
        String database = native_ ? take(parameters, "dbname", decode(path)) : decode(path);
        List<String> hosts = hosts(authority.substring(at + 1), parameters, native_);
        return new PostgresUrl(
                hosts,
                emptyToNull(database),
                parameters,
                emptyToNull(user),
                password == null || password.isEmpty() ? null : new Secret(password));
    }

    private static List<String> hosts(String authority, Map<String, String> parameters, boolean native_) {
        List<String> hosts = new ArrayList<>();
        String named = native_ ? take(parameters, "host", null) : null;
        String port = native_ ? take(parameters, "port", null) : null;
        String list = named == null ? authority : named;
        for (String host : list.isEmpty() ? new String[0] : list.split(",")) {
            String plain = decode(host);
            if (plain.startsWith("/")) {
                throw new IllegalArgumentException(
                        "names a socket directory, which Java cannot connect to. Name a host instead");
            }
            hosts.add(port == null || hasPort(plain) ? plain : plain + ":" + port);
        }
        if (hosts.isEmpty() && port != null) {
            hosts.add("localhost:" + port);
        }
        for (String host : hosts) {
            checkPort(host);
        }
        return hosts;
    }

    private static void checkPort(String host) {
        if (hasPort(host) && !host.substring(host.lastIndexOf(':') + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "has a port that is no number. A password with ':', '/', '?' or '@' in it must be percent-encoded, or given apart");
        }
    }

    static boolean hasPort(String host) {
        return host.lastIndexOf(':') > host.lastIndexOf(']');
    }

    private static Map<String, String> parameters(String query, boolean native_) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!name.isEmpty()) {
                String known = native_ ? DRIVER_NAMES.getOrDefault(name, name) : name;
                parameters.put(
                        known,
                        native_ && known.equals("targetServerType") ? SERVER_TYPES.getOrDefault(value, value) : value);
            }
        }
        return parameters;
    }

    private static @Nullable String take(Map<String, String> parameters, String name, @Nullable String otherwise) {
        String value = parameters.remove(name);
        return value == null ? otherwise : value;
    }

    /** The driver decodes a plus sign as a blank in its own urls; psql does not, but then nobody writes one there unencoded. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "has a '%' that is not followed by two hexadecimal digits. Write %25 for a plain '%'", e);
        }
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    PostgresUrl withHosts(List<String> otherHosts) {
        return new PostgresUrl(otherHosts, database, parameters, user, password);
    }

    PostgresUrl withDatabase(String otherDatabase) {
        return new PostgresUrl(hosts, otherDatabase, parameters, user, password);
    }

    PostgresUrl withParameter(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new PostgresUrl(hosts, database, more, user, password);
    }

    /** Returns the address for a user, whoever the url itself names. */
    DatabaseAddress address(@Nullable String someUser, @Nullable Secret somePassword) {
        String server = hosts.isEmpty()
                ? "localhost:5432"
                : hosts.stream().map(PostgresUrl::withPort).collect(Collectors.joining(","));
        String query = parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        String jdbcUrl = JDBC + "//" + server + "/" + (database == null ? "" : encode(database))
                + (query.isEmpty() ? "" : "?" + query);
        return new DatabaseAddress(jdbcUrl, server, database, someUser, somePassword);
    }

    private static String withPort(String host) {
        return hasPort(host) ? host : host + ":5432";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
