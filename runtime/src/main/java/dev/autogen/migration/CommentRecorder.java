package dev.autogen.migration;

import dev.autogen.operation.Operation;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Records comments; they are the same operation on objects of every kind. */
abstract class CommentRecorder implements Operations {

    /** Records what makes something. */
    abstract Made made(Operation operation);

    static QualifiedName name(String text) {
        return QualifiedName.parse(text);
    }

    @Override
    public Made commentOnTable(String table, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.TABLE, name(table)), comment, null));
    }

    @Override
    public Made commentOnColumn(String table, String column, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.COLUMN, name(table), column), comment, null));
    }

    @Override
    public Made commentOnConstraint(String table, String constraint, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.CONSTRAINT, name(table), constraint), comment, null));
    }

    @Override
    public Made commentOnIndex(String table, String index, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.INDEX, name(table), index), comment, null));
    }

    @Override
    public Made commentOnSequence(String sequence, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.SEQUENCE, name(sequence)), comment, null));
    }

    @Override
    public Made commentOnEnum(String type, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.ENUM, name(type)), comment, null));
    }

    @Override
    public Made commentOnView(String view, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.VIEW, name(view)), comment, null));
    }

    @Override
    public Made commentOnNamespace(String namespace, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.NAMESPACE, QualifiedName.of(namespace)), comment, null));
    }
}
