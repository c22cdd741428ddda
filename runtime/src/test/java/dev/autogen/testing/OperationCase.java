package dev.autogen.testing;

import dev.autogen.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * One operation worth trying: its kind and the case's name identify it.
 *
 * @param name what is special about it
 * @param since the oldest major version of PostgreSQL that can do it
 * @param setup statements that make what it needs in an empty database, on that version
 */
public record OperationCase(String name, int since, List<String> setup, Operation operation) {

    public OperationCase {
        setup = List.copyOf(setup);
    }

    static OperationCase of(String name, Operation operation, String... setup) {
        return new OperationCase(name, 14, List.of(setup), operation);
    }

    /** Returns the same case for versions from the given one on. */
    OperationCase since(int major) {
        return new OperationCase(name, major, setup, operation);
    }

    /** Returns the same case with other statements before its own. */
    OperationCase after(String... statements) {
        List<String> all = new ArrayList<>(List.of(statements));
        all.addAll(setup);
        return new OperationCase(name, since, all, operation);
    }

    public String kind() {
        return operation.kind();
    }

    @Override
    public String toString() {
        return kind() + ": " + name;
    }
}
