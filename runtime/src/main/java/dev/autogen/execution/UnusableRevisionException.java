package dev.autogen.execution;

import dev.autogen.AutogenException;

/** A revision cannot be used: its class is not what it must be, fails when it is asked what it does, or does what cannot be done this way. */
public final class UnusableRevisionException extends AutogenException {

    private static final long serialVersionUID = 1L;

    UnusableRevisionException(String message) {
        super(message);
    }

    UnusableRevisionException(String message, Throwable cause) {
        super(message, cause);
    }
}
