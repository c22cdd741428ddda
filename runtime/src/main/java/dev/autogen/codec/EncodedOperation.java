package dev.autogen.codec;

import dev.autogen.operation.CustomOperation;
import dev.autogen.operation.IrreversibleOperationException;
import dev.autogen.operation.Operation;
import java.util.List;

/** A custom operation as it comes back from JSON, which keeps its statements only. */
record EncodedOperation(List<String> statements) implements CustomOperation {

    EncodedOperation {
        statements = List.copyOf(statements);
    }

    @Override
    public String javaCode() {
        throw new IllegalStateException("A custom operation read from JSON has lost its Java form: " + this + ".");
    }

    @Override
    public List<Operation> reverse() {
        throw new IrreversibleOperationException(this);
    }
}
