package dev.autogen.differ;

import dev.autogen.AutogenException;
import java.util.List;

/** Thrown when a type must be made anew, now or by the downgrade, and something uses it that autogen cannot move over. */
public final class TypeInUseException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private TypeInUseException(String what, List<String> users) {
        super(what + ". autogen cannot move over what is made of it: " + String.join(", ", users)
                + ". Write this change by hand, with 'autogen revision --empty'.");
    }

    static TypeInUseException madeAnew(String type, List<String> users) {
        return new TypeInUseException(
                "The " + type + " must be made anew, because PostgreSQL cannot change it like that in place", users);
    }

    static TypeInUseException madeAnewByTheDowngrade(String type, String reason, List<String> users) {
        return new TypeInUseException(
                "The " + type + " would have to be made anew by the downgrade, because " + reason, users);
    }
}
