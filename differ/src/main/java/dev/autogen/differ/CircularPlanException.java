package dev.autogen.differ;

import dev.autogen.AutogenException;
import dev.autogen.operation.Operation;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when operations need each other, so that no order exists: a mistake of autogen, never of its user. */
public final class CircularPlanException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final transient List<Operation> operations;

    CircularPlanException(List<Operation> operations) {
        super(
                "autogen found no order for these operations, because each waits for another. This is a mistake of autogen; please report it,"
                        + " with the list:\n"
                        + operations.stream().map(one -> "  " + one).collect(Collectors.joining("\n")));
        this.operations = List.copyOf(operations);
    }

    /** Returns the operations of the circle, and those that wait for it. */
    public List<Operation> operations() {
        return operations;
    }
}
