package dev.autogen.operation;

import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Adds a foreign key. */
public record AddForeignKey(QualifiedName table, ForeignKey foreignKey) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAddForeignKey(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropConstraint(table, Past.name(foreignKey), foreignKey));
    }
}
