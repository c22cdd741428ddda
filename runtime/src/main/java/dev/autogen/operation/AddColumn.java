package dev.autogen.operation;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Adds a column with its default, not null, generation and comment. */
public record AddColumn(QualifiedName table, Column column) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAddColumn(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropColumn(table, column.name(), column));
    }
}
