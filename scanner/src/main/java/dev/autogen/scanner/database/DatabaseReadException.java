package dev.autogen.scanner.database;

import dev.autogen.AutogenException;

/** The database cannot be read, or not read completely; nothing of it was taken for granted. */
public class DatabaseReadException extends AutogenException {

    private static final long serialVersionUID = 1L;

    DatabaseReadException(String message) {
        super(message);
    }

    DatabaseReadException(String message, Throwable cause) {
        super(message, cause);
    }
}
