package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an enum type anew with other labels, because PostgreSQL can neither remove nor reorder them, and moves the columns over.
 *
 * @param labels all labels, in their new order
 * @param uses the columns of that type, each with its default
 * @param previous the labels before, for the way back; null if the migration does not know them
 */
public record RebuildEnum(QualifiedName type, List<String> labels, List<EnumUse> uses, @Nullable List<String> previous)
        implements Operation {

    public RebuildEnum {
        labels = List.copyOf(labels);
        uses = List.copyOf(uses);
        previous = previous == null ? null : List.copyOf(previous);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRebuildEnum(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new RebuildEnum(type, Past.known(previous, this), uses, labels));
    }

    @Override
    public Operation withoutPast() {
        return new RebuildEnum(type, labels, uses, null);
    }
}
