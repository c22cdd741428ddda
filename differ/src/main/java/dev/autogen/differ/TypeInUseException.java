package dev.autogen.differ;

import dev.autogen.AutogenException;
import java.util.List;

/** Thrown when a type must be made anew and something uses it that autogen cannot move over. */
public final class TypeInUseException extends AutogenException {

    private static final long serialVersionUID = 1L;

    TypeInUseException(String type, List<String> users) {
        super("The " + type
                + " must be made anew, because PostgreSQL cannot change it like that in place, and it is part of "
                + String.join(" and ", users)
                + ", which autogen cannot move over. Write this change by hand, with 'autogen revision --empty'.");
    }
}
