package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an enum type anew with other labels, because PostgreSQL can neither remove nor reorder them, and moves the columns over.
 *
 * @param labels all labels, in their new order
 * @param uses the columns of that type, each with its default
 * @param holders the composite types that have it as an attribute's type, each after those that it contains itself
 * @param previous the labels before, for the way back; null if the migration does not know them
 */
public record RebuildEnum(
        QualifiedName type,
        List<String> labels,
        List<EnumUse> uses,
        List<CompositeUse> holders,
        @Nullable List<String> previous)
        implements Operation {

    public RebuildEnum {
        labels = List.copyOf(labels);
        uses = List.copyOf(uses);
        holders = List.copyOf(holders);
        previous = previous == null ? null : List.copyOf(previous);
    }

    /** The rebuild of a type that no composite type has. */
    public RebuildEnum(QualifiedName type, List<String> labels, List<EnumUse> uses, @Nullable List<String> previous) {
        this(type, labels, uses, List.of(), previous);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRebuildEnum(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new RebuildEnum(type, Past.known(previous, this), uses, holders, labels));
    }

    @Override
    public Operation withoutPast() {
        return new RebuildEnum(type, labels, uses, holders, null);
    }
}
