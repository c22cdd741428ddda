package dev.autogen.operation;

import java.util.List;

/** Drops an extension. */
public record DropExtension(String extension) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropExtension(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new CreateExtension(extension));
    }
}
