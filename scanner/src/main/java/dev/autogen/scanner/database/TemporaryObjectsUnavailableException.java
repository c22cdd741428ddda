package dev.autogen.scanner.database;

import dev.autogen.AutogenException;

/** This database cannot print expressions for us, because temporary tables cannot be made in it; another server can. */
public final class TemporaryObjectsUnavailableException extends AutogenException {

    private static final long serialVersionUID = 1L;

    TemporaryObjectsUnavailableException(String database, String reason) {
        super("Expressions cannot be compared on database " + database + ": " + reason
                + ". Let a scratch database print them instead.");
    }

    TemporaryObjectsUnavailableException(String database, String reason, Throwable cause) {
        super(
                "Expressions cannot be compared on database " + database + ": " + reason
                        + ". Let a scratch database print them instead.",
                cause);
    }
}
