package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Renames an attribute of a composite type. */
public record RenameAttribute(QualifiedName type, String attribute, String newName) implements CompositeTypeOperation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRenameAttribute(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new RenameAttribute(type, newName, attribute));
    }
}
