package dev.autogen.schema;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of a composite type.
 *
 * @param collation another one than the type's own; null for that
 */
public record Attribute(String name, ColumnType type, @Nullable QualifiedName collation, @Nullable String comment) {

    public Attribute {
        comment = comment != null && comment.isEmpty() ? null : comment;
    }

    public Attribute(String name, ColumnType type) {
        this(name, type, null, null);
    }

    public Attribute named(String newName) {
        return new Attribute(newName, type, collation, comment);
    }

    public Attribute withType(ColumnType newType) {
        return new Attribute(name, newType, collation, comment);
    }

    /** Returns the same attribute under that collation, written as {@link QualifiedName#parse} reads it. */
    public Attribute collate(String newCollation) {
        return new Attribute(name, type, QualifiedName.parse(newCollation), comment);
    }

    public Attribute comment(@Nullable String newComment) {
        return new Attribute(name, type, collation, newComment);
    }

    /** Whether the values of the other are those of this one: all is the same but name and comment. */
    public boolean isLike(Attribute other) {
        return named(other.name).comment(other.comment).equals(other);
    }
}
