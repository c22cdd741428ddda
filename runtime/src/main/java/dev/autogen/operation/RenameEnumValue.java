package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Renames a label of an enum type; rows follow. */
public record RenameEnumValue(QualifiedName type, String label, String newLabel) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRenameEnumValue(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new RenameEnumValue(type, newLabel, label));
    }
}
