package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.execution.MigrationFailedException;

/** A history cannot be run from its beginning. */
public final class HistoryReplayException extends AutogenException {

    private static final long serialVersionUID = 1L;

    /** @param release of the server that it was run on */
    HistoryReplayException(String release, MigrationFailedException failed) {
        super(
                "The history does not run on an empty database, PostgreSQL " + release + ". " + failed.getMessage()
                        + "\nIf the revision was written for another version of PostgreSQL, name that in [database] version."
                        + " 'autogen verify' says more; the database as it is can be compared with --against database.",
                failed);
    }
}
