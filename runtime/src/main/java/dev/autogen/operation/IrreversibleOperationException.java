package dev.autogen.operation;

import dev.autogen.AutogenException;

/** Thrown when an operation without a known past is asked for its reverse. */
public final class IrreversibleOperationException extends AutogenException {

    private static final long serialVersionUID = 1L;

    public IrreversibleOperationException(Operation operation) {
        super("There is no way back from " + operation
                + ": what was before is not known. Write the downgrade by hand.");
    }
}
