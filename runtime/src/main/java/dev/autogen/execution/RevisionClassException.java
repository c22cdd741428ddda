package dev.autogen.execution;

import dev.autogen.AutogenException;

/** A class is not what a revision must be, or it fails when it is asked for its operations; the message names it. */
public final class RevisionClassException extends AutogenException {

    private static final long serialVersionUID = 1L;

    RevisionClassException(String message) {
        super(message);
    }

    RevisionClassException(String message, Throwable cause) {
        super(message, cause);
    }
}
