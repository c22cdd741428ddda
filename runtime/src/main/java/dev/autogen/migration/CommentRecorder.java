package dev.autogen.migration;

import dev.autogen.operation.SetComment;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Records comments; they are the same operation on objects of every kind. */
abstract class CommentRecorder implements Operations {

    static QualifiedName name(String text) {
        return QualifiedName.parse(text);
    }

    @Override
    public void commentOnTable(String table, @Nullable String comment) {
        apply(new SetComment(ObjectName.of(ObjectKind.TABLE, name(table)), comment, null));
    }

    @Override
    public void commentOnColumn(String table, String column, @Nullable String comment) {
        apply(new SetComment(ObjectName.of(ObjectKind.COLUMN, name(table), column), comment, null));
    }

    @Override
    public void commentOnConstraint(String table, String constraint, @Nullable String comment) {
        apply(new SetComment(ObjectName.of(ObjectKind.CONSTRAINT, name(table), constraint), comment, null));
    }

    @Override
    public void commentOnIndex(String table, String index, @Nullable String comment) {
        apply(new SetComment(ObjectName.of(ObjectKind.INDEX, name(table), index), comment, null));
    }

    @Override
    public void commentOnSequence(String sequence, @Nullable String comment) {
        apply(new SetComment(ObjectName.of(ObjectKind.SEQUENCE, name(sequence)), comment, null));
    }

    @Override
    public void commentOnEnum(String type, @Nullable String comment) {
        apply(new SetComment(ObjectName.of(ObjectKind.ENUM, name(type)), comment, null));
    }

    @Override
    public void commentOnView(String view, @Nullable String comment) {
        apply(new SetComment(ObjectName.of(ObjectKind.VIEW, name(view)), comment, null));
    }

    @Override
    public void commentOnNamespace(String namespace, @Nullable String comment) {
        apply(new SetComment(ObjectName.of(ObjectKind.NAMESPACE, QualifiedName.of(namespace)), comment, null));
    }
}
