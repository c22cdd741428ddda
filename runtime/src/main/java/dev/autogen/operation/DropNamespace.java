package dev.autogen.operation;

import java.util.List;

/** Drops a namespace, which must be empty. */
public record DropNamespace(String namespace) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropNamespace(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new CreateNamespace(namespace));
    }
}
