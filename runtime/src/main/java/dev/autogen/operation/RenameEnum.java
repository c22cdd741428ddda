package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Renames an enum type within its namespace. */
public record RenameEnum(QualifiedName type, String newName) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRenameEnum(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new RenameEnum(type.withName(newName), type.name()));
    }
}
