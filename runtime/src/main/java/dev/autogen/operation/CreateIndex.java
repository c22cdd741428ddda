package dev.autogen.operation;

import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Creates an index, with its comment. */
public record CreateIndex(QualifiedName table, Index index) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCreateIndex(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropIndex(table, Past.name(index), index));
    }
}
