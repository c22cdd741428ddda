package dev.autogen.sql;

import dev.autogen.operation.CustomOperation;
import dev.autogen.operation.Operation;
import java.util.List;

/** An operation together with what only a migration written by hand says of it. It is taken back as the operation alone is. */
public sealed interface Handwritten extends CustomOperation permits Optioned, Worded {

    /** Returns what is done. */
    Operation operation();

    @Override
    default String javaCode() {
        throw new IllegalStateException("Only who writes a migration by hand says so: " + this + ".");
    }

    @Override
    default List<Operation> reverse() {
        return operation().reverse();
    }
}
