package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Allows nulls in a column. */
public record DropNotNull(QualifiedName table, String column) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropNotNull(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new SetNotNull(table, column));
    }
}
