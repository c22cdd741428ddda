package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.execution.DatabaseErrors;
import dev.autogen.execution.DatabaseException;
import dev.autogen.scratch.EmbeddedServer;
import dev.autogen.scratch.ScratchException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What goes wrong with a scratch server itself, a full disk above all, speaks against no revision: it is told as what it is. */
final class ScratchTrouble {

    /** Insufficient resources, disk full, a configured limit exceeded, I/O error: PostgreSQL, Appendix A. */
    private static final Set<String> NO_ROOM = Set.of("53000", "53100", "53400", "58030");

    /** Asked before anything fills up. */
    private static final Path PLACE = EmbeddedServer.place();

    private ScratchTrouble() {}

    /**
     * Returns what the work on a scratch database returns.
     *
     * @throws ScratchException if the server has no room left, or went away
     */
    static <T> T told(Supplier<T> work) {
        try {
            return made(work);
        } catch (AutogenException failure) {
            SQLException cause = cause(failure).orElseThrow(() -> failure);
            if (DatabaseErrors.kind(cause) == DatabaseException.Kind.UNREACHABLE) {
                throw new ScratchException(
                        "The scratch server went away: " + said(cause)
                                + "\nIts disk may be full, or somebody ended it. " + advice(),
                        failure);
            }
            throw failure;
        }
    }

    /**
     * Returns a scratch database that is to be made.
     *
     * @throws ScratchException if the server has no room left
     */
    static <T> T made(Supplier<T> database) {
        try {
            return database.get();
        } catch (AutogenException failure) {
            SQLException cause = cause(failure).orElseThrow(() -> failure);
            if (NO_ROOM.contains(String.valueOf(cause.getSQLState()))) {
                throw new ScratchException(
                        "The scratch server has no room left: " + said(cause) + "\n" + advice(), failure);
            }
            throw failure;
        }
    }

    private static String said(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("") + " [" + cause.getSQLState() + "]";
    }

    private static Optional<SQLException> cause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static String advice() {
        return "Free space where it keeps its data (an embedded one: in " + PLACE
                + "), or name another server as `url` under [scratch]. Nothing was written.";
    }
}
