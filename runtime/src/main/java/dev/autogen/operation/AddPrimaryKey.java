package dev.autogen.operation;

import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Adds a primary key. */
public record AddPrimaryKey(QualifiedName table, PrimaryKey primaryKey) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAddPrimaryKey(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropConstraint(table, Past.name(primaryKey), primaryKey));
    }
}
