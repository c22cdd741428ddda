package dev.autogen.operation;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves the rows from before a constraint that was added as {@code not valid}.
 *
 * @param previous the constraint as it was, for the way back; null if the migration does not know it
 */
public record ValidateConstraint(QualifiedName table, String constraint, @Nullable Constraint previous)
        implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitValidateConstraint(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(
                new DropConstraint(table, constraint, null),
                Past.known(previous, this).accept(new AddConstraint(table)));
    }

    @Override
    public Operation withoutPast() {
        return new ValidateConstraint(table, constraint, null);
    }
}
