package dev.autogen.schema;

import org.jspecify.annotations.Nullable;

/**
 * How reports, options and the ledger of claims name one object: its kind and its path. As text {@code column users.nickname}, {@code index
 * public.users.ix_users_doc}.
 *
 * @param owner the table, sequence or type; for a namespace, extension or auxiliary object its own name without a namespace
 * @param member the column, constraint, index or label inside it; null if the object is the owner itself
 */
public record ObjectName(ObjectKind kind, QualifiedName owner, @Nullable String member)
        implements Comparable<ObjectName> {

    public static ObjectName of(ObjectKind kind, QualifiedName owner) {
        return new ObjectName(kind, owner, null);
    }

    public static ObjectName of(ObjectKind kind, QualifiedName owner, String member) {
        return new ObjectName(kind, owner, member);
    }

    /** Returns the path alone: {@code users.nickname}, a part with a dot in double quotes, and an empty label as two of them. */
    public String path() {
        return member == null ? owner.toString() : owner + "." + QualifiedName.part(member);
    }

    /** Returns this name with the default namespace spelled out: the form of reports. */
    public ObjectName in(String defaultNamespace) {
        boolean bare = kind == ObjectKind.NAMESPACE || kind == ObjectKind.EXTENSION || kind == ObjectKind.AUXILIARY;
        return bare ? this : new ObjectName(kind, owner.in(defaultNamespace), member);
    }

    @Override
    public int compareTo(ObjectName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return kind.text() + " " + path();
    }
}
