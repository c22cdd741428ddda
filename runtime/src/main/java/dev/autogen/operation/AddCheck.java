package dev.autogen.operation;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Adds a check constraint. */
public record AddCheck(QualifiedName table, CheckConstraint check) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAddCheck(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropConstraint(table, Past.name(check), check));
    }
}
