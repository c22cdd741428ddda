package dev.autogen.execution;

import dev.autogen.AutogenException;

/** The index of a history and its classes disagree, or one of them is missing; the message names both. */
public final class RevisionIndexException extends AutogenException {

    private static final long serialVersionUID = 1L;

    RevisionIndexException(String message) {
        super(message);
    }

    RevisionIndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
