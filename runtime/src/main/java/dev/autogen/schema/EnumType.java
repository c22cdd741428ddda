package dev.autogen.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named enum type.
 *
 * @param labels in sort order; may be empty
 */
public record EnumType(QualifiedName name, List<String> labels, @Nullable String comment) {

    public EnumType {
        labels = List.copyOf(labels);
        comment = comment != null && comment.isEmpty() ? null : comment;
    }

    public EnumType(QualifiedName name, List<String> labels) {
        this(name, labels, null);
    }

    public EnumType named(QualifiedName newName) {
        return new EnumType(newName, labels, comment);
    }

    public EnumType withLabels(List<String> newLabels) {
        return new EnumType(name, newLabels, comment);
    }

    public EnumType comment(@Nullable String newComment) {
        return new EnumType(name, labels, newComment);
    }
}
