package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;

/** Adds a unique constraint. */
public record AddUnique(QualifiedName table, UniqueConstraint unique) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAddUnique(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropConstraint(table, Past.name(unique), unique));
    }
}
