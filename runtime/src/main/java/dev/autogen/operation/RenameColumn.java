package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Renames a column. */
public record RenameColumn(QualifiedName table, String column, String newName) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRenameColumn(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new RenameColumn(table, newName, column));
    }
}
