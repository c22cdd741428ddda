package dev.autogen.workflow;

import dev.autogen.AutogenException;

/** A revision was written, and the database that has it already does not say so yet. */
public final class NotStampedException extends AutogenException {

    private static final long serialVersionUID = 1L;

    NotStampedException(String revision, AutogenException failed) {
        super(
                "The revision was written, but the database could not be stamped: " + failed.getMessage()
                        + "\nWhen that is mended, run: autogen stamp " + revision,
                failed);
    }
}
