package dev.autogen.codegen;

import dev.autogen.operation.Operation;

/**
 * An operation and the Java that says it.
 *
 * @param java the whole body of the method, without its indentation
 */
record OperationCase(Operation operation, String java) {

    @Override
    public String toString() {
        return java.lines().findFirst().orElse("").strip();
    }
}
