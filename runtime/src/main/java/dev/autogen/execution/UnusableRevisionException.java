package dev.autogen.execution;

import dev.autogen.AutogenException;
import dev.autogen.revision.Revision;
import java.util.stream.Stream;

/** A revision cannot be used: its class is not what it must be, fails when it is asked what it does, or does what cannot be done this way. */
public final class UnusableRevisionException extends AutogenException {

    private static final long serialVersionUID = 1L;

    UnusableRevisionException(String message) {
        super(message);
    }

    UnusableRevisionException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The revision threw something when it was asked what it does. */
    static UnusableRevisionException asked(Revision revision, Throwable failure) {
        String place = Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().equals(revision.className()))
                .findFirst()
                .map(frame -> ", line " + frame.getLineNumber())
                .orElse("");
        return new UnusableRevisionException(
                "Revision " + revision.title() + " (" + revision.className() + place
                        + ") failed when it was asked what it does; nothing was run. " + failure,
                failure);
    }
}
