package dev.autogen.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence of its own; those behind identity and serial columns are part of their columns.
 *
 * @param ownedBy the column that the sequence is dropped with; null if it is free
 */
public record Sequence(
        QualifiedName name, SequenceOptions options, @Nullable ColumnReference ownedBy, @Nullable String comment) {

    public Sequence {
        comment = comment != null && comment.isEmpty() ? null : comment;
    }

    public Sequence(QualifiedName name, SequenceOptions options) {
        this(name, options, null, null);
    }

    public Sequence named(QualifiedName newName) {
        return new Sequence(newName, options, ownedBy, comment);
    }

    public Sequence comment(@Nullable String newComment) {
        return new Sequence(name, options, ownedBy, newComment);
    }

    public Sequence withOptions(SequenceOptions newOptions) {
        return new Sequence(name, newOptions, ownedBy, comment);
    }

    public Sequence ownedBy(@Nullable ColumnReference newOwner) {
        return new Sequence(name, options, newOwner, comment);
    }
}
