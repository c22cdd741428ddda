package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Renames a composite type within its namespace. */
public record RenameCompositeType(QualifiedName type, String newName) implements CompositeTypeOperation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRenameCompositeType(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new RenameCompositeType(type.withName(newName), type.name()));
    }
}
