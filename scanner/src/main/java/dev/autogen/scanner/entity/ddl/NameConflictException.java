package dev.autogen.scanner.entity.ddl;

import dev.autogen.AutogenException;

/** Two objects of the model have one name in the catalog. */
public final class NameConflictException extends AutogenException {

    private static final long serialVersionUID = 1L;

    NameConflictException(String message) {
        super(message);
    }
}
