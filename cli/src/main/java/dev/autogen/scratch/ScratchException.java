package dev.autogen.scratch;

import dev.autogen.AutogenException;

/** No PostgreSQL server of autogen's own can be had: the message says why, and what to do instead. */
public final class ScratchException extends AutogenException {

    private static final long serialVersionUID = 1L;

    public ScratchException(String message) {
        super(message);
    }

    public ScratchException(String message, Throwable cause) {
        super(message, cause);
    }
}
