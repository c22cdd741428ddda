package dev.autogen.differ;

import dev.autogen.AutogenException;
import dev.autogen.schema.ObjectName;

/** Thrown when an entity chose a name that something else has which nobody claims and which therefore stays. */
public final class NameTakenException extends AutogenException {

    private static final long serialVersionUID = 1L;

    NameTakenException(ObjectName wanted, ObjectName holder) {
        super("The " + wanted + " cannot be made: the database has " + holder
                + ", which no entity claims, under that name." + " Choose another name, or have it dropped with --drop "
                + ObjectRequest.shell(ObjectRequest.text(holder)) + ".");
    }
}
