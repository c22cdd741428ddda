package dev.autogen.differ;

import dev.autogen.AutogenException;
import java.util.Map;
import java.util.stream.Collectors;

/** Thrown when PostgreSQL would refuse a change because of objects that autogen does not manage, and that could not be dropped and restored around it. */
public final class BlockedChangeException extends AutogenException {

    private static final long serialVersionUID = 1L;

    /** @param reasons by the object's kind and name, why it could not be restored, in the order to tell */
    BlockedChangeException(Map<String, String> reasons) {
        super(
                "These objects, which autogen does not manage, stand in the way of what the entities ask for, and could not be restored afterwards:\n"
                        + reasons.entrySet().stream()
                                .map(one -> "  " + one.getKey() + ": " + one.getValue())
                                .collect(Collectors.joining("\n"))
                        + "\nNothing was written. Drop or change them first, in a revision of their own (autogen revision --empty), or leave what they need"
                        + " as it is.");
    }
}
