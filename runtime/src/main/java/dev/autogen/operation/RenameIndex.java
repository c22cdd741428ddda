package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Renames an index. */
public record RenameIndex(QualifiedName table, String index, String newName) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRenameIndex(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new RenameIndex(table, newName, index));
    }
}
