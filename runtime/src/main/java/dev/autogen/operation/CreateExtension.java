package dev.autogen.operation;

import java.util.List;

/** Creates an extension unless it exists. */
public record CreateExtension(String extension) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCreateExtension(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of();
    }
}
