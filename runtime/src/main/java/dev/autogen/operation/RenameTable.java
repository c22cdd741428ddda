package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Renames a table within its namespace. */
public record RenameTable(QualifiedName table, String newName) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRenameTable(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new RenameTable(table.withName(newName), table.name()));
    }
}
