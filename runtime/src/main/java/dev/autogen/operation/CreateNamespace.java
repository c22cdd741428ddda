package dev.autogen.operation;

import java.util.List;

/** Creates a namespace, which PostgreSQL calls a schema, unless it exists: another environment may have made it for other reasons. */
public record CreateNamespace(String namespace) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCreateNamespace(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropNamespace(namespace));
    }
}
