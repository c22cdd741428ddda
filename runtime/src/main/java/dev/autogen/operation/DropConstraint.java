package dev.autogen.operation;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a constraint of any kind.
 *
 * @param dropped the constraint as it was, for the way back; null if the migration does not know it
 */
public record DropConstraint(QualifiedName table, String constraint, @Nullable Constraint dropped)
        implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropConstraint(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(Past.known(dropped, this).accept(new AddConstraint(table)));
    }

    @Override
    public Operation withoutPast() {
        return new DropConstraint(table, constraint, null);
    }
}
