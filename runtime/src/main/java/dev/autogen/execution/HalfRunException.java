package dev.autogen.execution;

import dev.autogen.AutogenException;

/** A revision is half run and must be finished before anything else is done. */
public final class HalfRunException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final transient HalfRun halfRun;

    HalfRunException(HalfRun halfRun, String message) {
        super(message);
        this.halfRun = halfRun;
    }

    public HalfRun halfRun() {
        return halfRun;
    }
}
