package dev.autogen.differ;

import dev.autogen.AutogenException;

/** Thrown when an option decides about something that is not there: a rename, a refusal or a drop that matches nothing. */
public final class DecisionException extends AutogenException {

    private static final long serialVersionUID = 1L;

    public DecisionException(String message) {
        super(message);
    }
}
