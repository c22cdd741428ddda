package dev.autogen.execution;

import dev.autogen.AutogenException;
import org.jspecify.annotations.Nullable;

/** The database did not do what it was asked to; made by {@link DatabaseErrors}. */
public final class DatabaseException extends AutogenException {

    private static final long serialVersionUID = 1L;

    /** What a caller may want to handle. */
    public enum Kind {
        /** No server there, it refuses, or the connection broke. */
        UNREACHABLE,
        /** Wrong user or password. */
        LOGIN,
        /** The database named in the URL does not exist. */
        NO_SUCH_DATABASE,
        /** A right is missing. */
        PERMISSION,
        /** A standby, or a session that may not write. */
        READ_ONLY,
        /** Somebody else held a lock for longer than the lock timeout. */
        LOCKED,
        OTHER
    }

    private final Kind kind;
    private final @Nullable String sqlState;

    DatabaseException(Kind kind, @Nullable String sqlState, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.sqlState = sqlState;
    }

    DatabaseException(Kind kind, String sqlState, String message) {
        super(message);
        this.kind = kind;
        this.sqlState = sqlState;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the SQLSTATE; null if the failure came from elsewhere than the server. */
    public @Nullable String sqlState() {
        return sqlState;
    }
}
