package dev.autogen.execution;

import dev.autogen.execution.DatabaseException.Kind;
import dev.autogen.sql.Identifiers;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one place that knows SQLSTATEs, and what to do about them. */
public final class DatabaseErrors {

    /** The driver writes the position on a line of its own, in the user's language. */
    private static final Pattern POSITION = Pattern.compile("(?m)^\\s*\\S+ ?[:：] ?(\\d+)$");

    private static final Pattern SCHEMA_DENIED = Pattern.compile("permission denied for schema (\\S+)");

    private DatabaseErrors() {}

    /**
     * Returns the exception to throw.
     *
     * @param doing what failed, as the beginning of a sentence: "Cannot read the version table public.autogen_version"
     */
    public static DatabaseException of(String doing, SQLException cause) {
        String state = sqlState(cause);
        Kind kind = kind(state, cause);
        String advice = advice(cause);
        String message =
                Credentials.hide(doing) + ": " + oneLine(serverMessage(cause)) + (advice.isEmpty() ? "" : " " + advice);
        return new DatabaseException(kind, state, message, withoutCredentials(cause));
    }

    /** Returns the kind of a failure. */
    public static Kind kind(SQLException failure) {
        return kind(sqlState(failure), failure);
    }

    private static Kind kind(@Nullable String state, SQLException failure) {
        if (state == null) {
            // DriverManager and pools: no driver for that URL, no connection within the timeout.
            return failure.getMessage() != null && failure.getMessage().contains("No suitable driver")
                    ? Kind.UNREACHABLE
                    : Kind.OTHER;
        }
        if (state.startsWith("08") || state.startsWith("57P0") || state.equals("53300")) {
            return Kind.UNREACHABLE;
        }
        return switch (state) {
            case "28P01", "28000" -> Kind.LOGIN;
            case "3D000" -> Kind.NO_SUCH_DATABASE;
            case "42501" -> Kind.PERMISSION;
            case "25006" -> Kind.READ_ONLY;
            case "55P03" -> Kind.LOCKED;
            default -> Kind.OTHER;
        };
    }

    /** Returns what to do next, a sentence; empty where only the server's message helps. */
    static String advice(SQLException failure) {
        Matcher schema = SCHEMA_DENIED.matcher(serverMessage(failure));
        if (schema.find()) {
            return grantOnSchema(schema.group(1), "<user>");
        }
        String state = sqlState(failure);
        return advice(kind(state, failure), state);
    }

    /** Returns the sentence about the right that PostgreSQL 15 took from everybody. */
    static String grantOnSchema(String schema, String user) {
        return "Let the owner of the schema run: GRANT USAGE, CREATE ON SCHEMA " + Identifiers.quoted(schema) + " TO "
                + user + "; (since PostgreSQL 15 nobody but its owner may create in schema public).";
    }

    private static String advice(Kind kind, @Nullable String state) {
        return switch (kind) {
            case UNREACHABLE ->
                "53300".equals(state)
                        ? "Close other connections, or raise max_connections."
                        : "Check host and port of the url, and that the server runs and lets this machine in.";
            case LOGIN ->
                "Check user and password; autogen reads them from autogen.toml, its options, PG* variables and .pgpass.";
            case NO_SUCH_DATABASE -> "Create it with CREATE DATABASE, or correct the url.";
            case PERMISSION -> "Grant the right to this user, or set `role` to one that has it.";
            case READ_ONLY -> "This is a standby or a read-only session: use the url of the primary.";
            case LOCKED -> "Another session holds the lock: try again when it has finished, or raise `lock-timeout`.";
            case OTHER -> otherAdvice(state == null ? "" : state);
        };
    }

    private static String otherAdvice(String state) {
        return switch (state) {
            case "53200" ->
                "Raise max_locks_per_transaction on the server, or split the revision: it touches too many tables at once.";
            case "25001" -> "Give it an op.execute(…) of its own, so that it runs outside a transaction.";
            case "3F000" -> "Create that schema first, or correct the default one in the settings.";
            case "55P04" -> "Use the new enum value in a later revision, or after its own op.addEnumValue(…).";
            default -> "";
        };
    }

    /** Returns the SQLSTATE of the failure, or of what a connection pool wrapped in it; null if there is none. */
    static @Nullable String sqlState(SQLException failure) {
        String state = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        return state;
    }

    /** Returns what the server said, without credentials. */
    static String serverMessage(SQLException failure) {
        SQLException deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                deepest = sql;
            }
        }
        String message = deepest.getMessage();
        return message == null ? deepest.getClass().getSimpleName() : Credentials.hide(message.strip());
    }

    /** Returns the character of the statement that the server points at, from 1; 0 if it does not. */
    static int position(SQLException failure) {
        Matcher matcher = POSITION.matcher(serverMessage(failure));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static String oneLine(String message) {
        String line = message.replaceAll("\\s*\\n\\s*", "; ");
        return line.endsWith(".") ? line : line + ".";
    }

    /** A driver may quote the whole URL, and stack traces show causes: such a cause is told without its message. */
    private static Throwable withoutCredentials(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && !Credentials.hide(message).equals(message)) {
                SQLException clean = new SQLException(serverMessage(failure), failure.getSQLState());
                clean.setStackTrace(failure.getStackTrace());
                return clean;
            }
        }
        return failure;
    }
}
