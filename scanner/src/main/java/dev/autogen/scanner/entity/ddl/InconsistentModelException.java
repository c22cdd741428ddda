package dev.autogen.scanner.entity.ddl;

import dev.autogen.AutogenException;

/** What the statements create does not fit together: two objects of one name, a key on a column that is not there. */
public final class InconsistentModelException extends AutogenException {

    private static final long serialVersionUID = 1L;

    InconsistentModelException(String message) {
        super(message);
    }
}
