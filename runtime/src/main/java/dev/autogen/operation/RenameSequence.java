package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Renames a sequence within its namespace. */
public record RenameSequence(QualifiedName sequence, String newName) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRenameSequence(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new RenameSequence(sequence.withName(newName), sequence.name()));
    }
}
