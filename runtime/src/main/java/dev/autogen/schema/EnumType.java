package dev.autogen.schema;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named enum type.
 *
 * @param labels in sort order; may be empty
 * @param casts those by which its values become others and back; sorted, whatever order they were given in
 */
public record EnumType(QualifiedName name, List<String> labels, List<EnumCast> casts, @Nullable String comment) {

    public EnumType {
        labels = List.copyOf(labels);
        casts = casts.stream().sorted(Comparator.comparing(EnumCast::member)).toList();
        for (int i = 1; i < casts.size(); i++) {
            if (casts.get(i).member().equals(casts.get(i - 1).member())) {
                throw new IllegalArgumentException(
                        "Enum type " + name + " has two casts " + casts.get(i).member() + ".");
            }
        }
        comment = comment != null && comment.isEmpty() ? null : comment;
    }

    public EnumType(QualifiedName name, List<String> labels) {
        this(name, labels, List.of(), null);
    }

    public EnumType named(QualifiedName newName) {
        return new EnumType(newName, labels, casts, comment);
    }

    public EnumType withLabels(List<String> newLabels) {
        return new EnumType(name, newLabels, casts, comment);
    }

    public EnumType withCasts(List<EnumCast> newCasts) {
        return new EnumType(name, labels, newCasts, comment);
    }

    public EnumType comment(@Nullable String newComment) {
        return new EnumType(name, labels, casts, newComment);
    }
}
