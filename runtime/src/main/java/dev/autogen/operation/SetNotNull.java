package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Forbids nulls in a column. */
public record SetNotNull(QualifiedName table, String column) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitSetNotNull(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropNotNull(table, column));
    }
}
