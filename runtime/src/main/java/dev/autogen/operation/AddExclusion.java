package dev.autogen.operation;

import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Adds an exclusion constraint. */
public record AddExclusion(QualifiedName table, ExclusionConstraint exclusion) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAddExclusion(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropConstraint(table, Past.name(exclusion), exclusion));
    }
}
