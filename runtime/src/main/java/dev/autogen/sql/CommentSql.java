package dev.autogen.sql;

import dev.autogen.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/** Statements about comments. */
final class CommentSql {

    private CommentSql() {}

    /** Sets the comment, or removes it if it is null. */
    static SqlStatement set(ObjectName target, @Nullable String comment) {
        return SqlStatement.of(
                "comment on " + object(target) + " is " + (comment == null ? "null" : Literals.string(comment)));
    }

    private static String object(ObjectName target) {
        String owner = Identifiers.quoted(target.owner());
        return switch (target.kind()) {
            case TABLE -> "table " + owner;
            case COLUMN, ATTRIBUTE -> "column " + owner + "." + Identifiers.quoted(member(target));
            case CONSTRAINT -> "constraint " + Identifiers.quoted(member(target)) + " on " + owner;
            case INDEX -> "index " + Identifiers.besides(target.owner(), member(target));
            case SEQUENCE -> "sequence " + owner;
            case ENUM, COMPOSITE_TYPE -> "type " + owner;
            case DOMAIN -> "domain " + owner;
            case VIEW -> "view " + owner;
            case NAMESPACE -> "schema " + owner;
            case EXTENSION -> "extension " + owner;
            case ENUM_VALUE, CAST, DEFAULT, COMMENT, AUXILIARY ->
                throw new IllegalArgumentException("PostgreSQL has no comment on " + target + ".");
        };
    }

    private static String member(ObjectName target) {
        if (target.member() == null) {
            throw new IllegalArgumentException("A comment on " + target + " needs the member inside it.");
        }
        return target.member();
    }
}
