package dev.autogen.execution;

import dev.autogen.AutogenException;
import dev.autogen.revision.Direction;
import dev.autogen.revision.Revision;
import org.jspecify.annotations.Nullable;

/** A revision failed. What its last transaction did was rolled back; the message says what was committed before. */
public final class MigrationFailedException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final transient Revision revision;
    private final Direction direction;
    private final int statement;
    private final String sql;
    private final @Nullable String sqlState;
    private final int position;
    private final int committedStatements;

    MigrationFailedException(FailedStatement failed, String message, Throwable cause) {
        super(message, cause);
        this.revision = failed.segment().step().revision();
        this.direction = failed.segment().step().direction();
        this.statement = failed.number();
        this.sql = failed.sql();
        this.sqlState = failed.sqlState();
        this.position = failed.position();
        this.committedStatements = failed.segment().firstStatement() - 1;
    }

    public Revision revision() {
        return revision;
    }

    public Direction direction() {
        return direction;
    }

    /** Returns the number of the statement that failed, from 1; 0 if it was none of them, but the transaction around them. */
    public int statement() {
        return statement;
    }

    /** Returns the SQL that failed, or, of Java code, a comment with its label. */
    public String sql() {
        return sql;
    }

    /** Returns the SQLSTATE; null if it was not the server that failed. */
    public @Nullable String sqlState() {
        return sqlState;
    }

    /** Returns the character of the SQL that the server points at, from 1; 0 if it does not. */
    public int position() {
        return position;
    }

    /** Returns how many statements of the revision were committed before, and stay. */
    public int committedStatements() {
        return committedStatements;
    }
}
