package dev.autogen.laws;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets a server plan the same query once a session, whichever objects it asks for. Thousands of stories read their databases with the same few queries,
 * and to plan one takes PostgreSQL three times as long as to run it over a small catalog. The driver's own prepared statements do not help: it forgets them with
 * every change of the schema or of the search path.
 */
final class PlannedOnce {

    private static final Pattern OIDS = Pattern.compile("'(\\{[0-9,]*})'::oid\\[]");

    private final Connection connection;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, String> prepared = new HashMap<>();

    private PlannedOnce(Connection connection) {
        this.connection = connection;
    }

    /** Returns the connection with statements that do so; for one thread at a time, as the connection itself. */
    static Connection over(Connection connection) {
        PlannedOnce plans = new PlannedOnce(connection);
        return proxy(
                Connection.class,
                connection,
                (method, arguments) -> arguments,
                result -> result instanceof Statement statement && !(result instanceof PreparedStatement)
                        ? proxy(Statement.class, statement, plans::rewritten, any -> any)
                        : result);
    }

    private @Nullable Object[] rewritten(Method method, @Nullable Object[] arguments) throws SQLException {
        return method.getName().startsWith("execute")
                        && arguments.length == 1
                        && arguments[0] instanceof String sql
                        && isOfCatalog(sql)
                ? new Object[] {planned(sql)}
                : arguments;
    }

    private static boolean isOfCatalog(String sql) {
        return (sql.startsWith("select ") || sql.startsWith("with ")) && sql.contains(" pg_");
    }

    /** Returns what runs the query, which is itself when it comes for the first time: some texts never come again. */
    private String planned(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        Matcher oids = OIDS.matcher(sql);
        String text = oids.replaceAll(array -> {
            values.add(array.group());
            return "\\$" + values.size();
        });
        if (seen.merge(text, 1, Integer::sum) == 1) {
            return sql;
        }
        String name = prepared.get(text);
        if (name == null) {
            name = "planned_once_" + prepared.size();
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute("prepare " + name
                        + list(values.stream().map(any -> "oid[]").toList()) + " as " + text);
            }
            prepared.put(text, name);
        }
        return "execute " + name + list(values);
    }

    private static String list(List<String> elements) {
        return elements.isEmpty() ? "" : "(" + String.join(", ", elements) + ")";
    }

    private interface Arguments {
        @Nullable
        Object[] of(Method method, @Nullable Object[] given) throws SQLException;
    }

    private interface Result {
        @Nullable
        Object of(@Nullable Object given);
    }

    private static <T> T proxy(Class<T> type, T target, Arguments arguments, Result result) {
        InvocationHandler handler = (proxy, method, given) -> {
            try {
                return result.of(method.invoke(target, arguments.of(method, given == null ? new Object[0] : given)));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
