package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Renames a constraint. */
public record RenameConstraint(QualifiedName table, String constraint, String newName) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRenameConstraint(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new RenameConstraint(table, newName, constraint));
    }
}
