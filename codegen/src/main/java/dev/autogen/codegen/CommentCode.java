package dev.autogen.codegen;

import dev.autogen.operation.SetComment;
import dev.autogen.schema.ObjectName;

/** Writes {@code op.commentOnTable("users", "People who log in")}; {@code null} removes a comment. */
final class CommentCode {

    private CommentCode() {}

    static Expression of(SetComment operation) {
        ObjectName target = operation.target();
        Expression text = operation.comment() == null ? Word.of("null") : TextLiteral.of(operation.comment());
        switch (target.kind()) {
            case TABLE:
                return on("commentOnTable", target, text);
            case COLUMN:
                return onMember("commentOnColumn", target, text);
            case CONSTRAINT:
                return onMember("commentOnConstraint", target, text);
            case INDEX:
                return onMember("commentOnIndex", target, text);
            case SEQUENCE:
                return on("commentOnSequence", target, text);
            case ENUM:
                return on("commentOnEnum", target, text);
            case VIEW:
                return on("commentOnView", target, text);
            case COMPOSITE_TYPE:
                return on("commentOnCompositeType", target, text);
            case DOMAIN:
                return on("commentOnDomain", target, text);
            case ATTRIBUTE:
                return onMember("commentOnAttribute", target, text);
            case NAMESPACE:
                return Call.operation(
                        "commentOnNamespace", TextLiteral.of(target.owner().name()), text);
            default:
                throw new IllegalArgumentException("A migration cannot comment on " + target + ".");
        }
    }

    private static Expression on(String method, ObjectName target, Expression text) {
        return Call.operation(method, TextLiteral.of(target.owner().toString()), text);
    }

    private static Expression onMember(String method, ObjectName target, Expression text) {
        if (target.member() == null) {
            throw new IllegalArgumentException("A comment needs to say on which part of " + target + ".");
        }
        return Call.operation(method, TextLiteral.of(target.owner().toString()), TextLiteral.of(target.member()), text);
    }
}
