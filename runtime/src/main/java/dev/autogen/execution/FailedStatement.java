package dev.autogen.execution;

import dev.autogen.execution.DatabaseException.Kind;
import dev.autogen.operation.SourcePlace;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A statement that failed, and why.
 *
 * @param number of the statement in its revision, from 1; 0 if it was none of them, but the transaction around them
 * @param sql the statement; empty for the transaction
 * @param place where it is written; null if that is no file of SQL
 */
record FailedStatement(Segment segment, int number, String sql, @Nullable SourcePlace place, Exception cause) {

    /** Carries a failure out of a transaction. */
    static final class Thrown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient FailedStatement failed;

        Thrown(FailedStatement failed) {
            super(failed.cause());
            this.failed = failed;
        }

        FailedStatement failed() {
            return failed;
        }
    }

    private static final String TRANSACTION_ENDED = "2D000";

    static FailedStatement outside(Segment segment, SQLException cause) {
        return new FailedStatement(segment, 0, "", null, cause);
    }

    static FailedStatement transactionEnded(Segment segment) {
        String reason = "the revision ended the transaction itself, by COMMIT or ROLLBACK";
        return outside(segment, new SQLException(reason, TRANSACTION_ENDED));
    }

    @Nullable
    String sqlState() {
        return cause instanceof SQLException failure ? DatabaseErrors.sqlState(failure) : null;
    }

    int position() {
        return cause instanceof SQLException failure ? DatabaseErrors.position(failure) : 0;
    }

    MigrationFailedException exception() {
        StringBuilder message = new StringBuilder()
                .append(segment.step())
                .append(" failed ")
                .append(
                        number == 0
                                ? "in its transaction"
                                : "at statement " + number + " of " + segment.statementCount())
                .append(place == null ? "" : " (" + place.at(sql, position()) + ")")
                .append(": ")
                .append(reason());
        if (!sql.isEmpty()) {
            message.append('\n').append(indent(sql));
        }
        message.append('\n').append(aftermath());
        if (cause instanceof SQLException failure
                && !DatabaseErrors.advice(failure).isEmpty()) {
            message.append(' ').append(DatabaseErrors.advice(failure));
        }
        return new MigrationFailedException(this, message.toString(), cause);
    }

    private String reason() {
        if (!(cause instanceof SQLException failure)) {
            return cause.toString();
        }
        String state = sqlState();
        return DatabaseErrors.serverMessage(failure).replaceAll("\\s*\\n\\s*", "; ")
                + (state == null ? "" : " (SQLSTATE " + state + ")");
    }

    /** The statement, and a mark under the character that the server means; none where a comment stands for the code of a hook or of {@code op.run}. */
    private String indent(String text) {
        boolean code = text.lines().allMatch(line -> line.stripLeading().startsWith("--"));
        int position = code ? 0 : position();
        StringBuilder marked = new StringBuilder();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            marked.append(marked.isEmpty() ? "" : "\n").append("    ").append(line);
            int column = position - 1 - start;
            if (position > 0 && column >= 0 && column <= line.length()) {
                marked.append("\n    ").append(" ".repeat(column)).append('^');
            }
            start += line.length() + 1;
        }
        return marked.toString();
    }

    private String aftermath() {
        String heads = segment.step().headsBefore().isEmpty()
                ? "base"
                : String.join(", ", segment.step().headsBefore());
        if (TRANSACTION_ENDED.equals(sqlState())) {
            return "The heads were left at " + heads
                    + ", but some of its statements may be committed: look what is there, and take the "
                    + "COMMIT or ROLLBACK out of the revision.";
        }
        if (number == 0 && cause instanceof SQLException failure && DatabaseErrors.kind(failure) == Kind.UNREACHABLE) {
            return "Whether it was committed is not known: 'autogen current' tells.";
        }
        String undone =
                segment.transactional() ? "Rolled back" : "It runs outside a transaction, so nothing was rolled back";
        String at = "; the database is at " + heads + " as before.";
        int committed = segment.firstStatement() - 1;
        if (committed == 0) {
            return undone + at;
        }
        return undone + at + " Committed before and kept: statement" + (committed == 1 ? " 1" : "s 1 to " + committed)
                + " of this revision. When the cause is mended, run the same command again: it goes on from there.";
    }
}
