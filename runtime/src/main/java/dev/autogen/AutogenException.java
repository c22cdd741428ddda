package dev.autogen;

/**
 * Root of all that autogen throws on purpose. Its message is written for the user: what happened, where, why, and what
 * to do next; it never holds credentials.
 */
public class AutogenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AutogenException(String message) {
        super(message);
    }

    public AutogenException(String message, Throwable cause) {
        super(message, cause);
    }
}
