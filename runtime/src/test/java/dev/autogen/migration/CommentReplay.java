package dev.autogen.migration;

import dev.autogen.operation.SetComment;
import dev.autogen.schema.ObjectName;
import java.util.function.Consumer;

/** Records a comment by the method for the kind of its object. */
final class CommentReplay {

    private CommentReplay() {}

    static Consumer<Operations> of(SetComment operation) {
        ObjectName target = operation.target();
        String owner = target.owner().toString();
        String member = String.valueOf(target.member());
        String comment = operation.comment();
        return switch (target.kind()) {
            case TABLE -> op -> op.commentOnTable(owner, comment);
            case COLUMN -> op -> op.commentOnColumn(owner, member, comment);
            case CONSTRAINT -> op -> op.commentOnConstraint(owner, member, comment);
            case INDEX -> op -> op.commentOnIndex(owner, member, comment);
            case SEQUENCE -> op -> op.commentOnSequence(owner, comment);
            case ENUM -> op -> op.commentOnEnum(owner, comment);
            case VIEW -> op -> op.commentOnView(owner, comment);
            case COMPOSITE_TYPE -> op -> op.commentOnCompositeType(owner, comment);
            case ATTRIBUTE -> op -> op.commentOnAttribute(owner, String.valueOf(target.member()), comment);
            case DOMAIN -> op -> op.commentOnDomain(owner, comment);
            case NAMESPACE -> op -> op.commentOnNamespace(target.owner().name(), comment);
            case EXTENSION, ENUM_VALUE, CAST, DEFAULT, COMMENT, AUXILIARY ->
                throw new IllegalArgumentException(target.toString());
        };
    }
}
