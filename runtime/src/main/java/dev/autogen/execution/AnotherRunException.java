package dev.autogen.execution;

import dev.autogen.AutogenException;

/** Another run changes the database, or has changed it meanwhile; this one has left it alone. */
public final class AnotherRunException extends AutogenException {

    private static final long serialVersionUID = 1L;

    AnotherRunException(String message) {
        super(message);
    }
}
