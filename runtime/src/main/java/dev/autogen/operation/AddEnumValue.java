package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a label to an enum type. PostgreSQL lets nothing use it before the transaction has committed.
 *
 * @param before the label it goes before; null if it goes to the end
 * @param undo the rebuild that takes the label away again; null if the migration does not know it
 */
public record AddEnumValue(QualifiedName type, String label, @Nullable String before, @Nullable RebuildEnum undo)
        implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAddEnumValue(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(Past.known(undo, this));
    }

    @Override
    public Operation withoutPast() {
        return new AddEnumValue(type, label, before, null);
    }
}
