package dev.autogen.differ;

import static dev.autogen.schema.ObjectKind.COLUMN;
import static dev.autogen.schema.ObjectKind.COMMENT;
import static dev.autogen.schema.ObjectKind.DEFAULT;

import dev.autogen.schema.Column;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Leaves out of what changes in a table what is accepted. */
final class AcceptedColumns {

    private final AcceptedChanges differences;

    AcceptedColumns(AcceptedChanges differences) {
        this.differences = differences;
    }

    List<Match<Column>> left(TableChange table) {
        List<Match<Column>> left = new ArrayList<>();
        for (Match<Column> column : table.columns()) {
            QualifiedName owner = table.name();
            if (column.isAdded()) {
                ObjectName object = ObjectName.of(COLUMN, owner, column.after().name());
                if (!differences.accept(object, DifferenceText.column(owner, column.after()), null)) {
                    left.add(column);
                }
            } else if (column.isDropped()) {
                ObjectName object = ObjectName.of(COLUMN, owner, column.before().name());
                boolean stays = differences.accept(object, null, DifferenceText.column(owner, column.before()));
                left.add(stays ? Match.kept(column.before()) : column);
            } else {
                left.add(column.isSame() ? column : left(owner, column));
            }
        }
        return left;
    }

    private Match<Column> left(QualifiedName owner, Match<Column> column) {
        Column now = column.before();
        Column then = column.after();
        Column fresh = column.anew();
        // a default only means something to its type, and not beside a generated value
        boolean whole = !now.type().equals(then.type()) || !Objects.equals(now.generation(), then.generation());
        boolean changed =
                whole || now.nullable() != then.nullable() || !Objects.equals(now.collation(), then.collation());
        if (changed) {
            String wanted = DifferenceText.column(owner, plain(then, whole));
            String is = DifferenceText.column(owner, plain(now, whole));
            if (differences.accept(ObjectName.of(COLUMN, owner, now.name()), wanted, is)) {
                then = like(now, then, whole);
                fresh = like(now, fresh, whole);
            }
        }
        if (!whole && !Objects.equals(now.defaultExpression(), then.defaultExpression())) {
            String wanted = then.defaultExpression();
            String is = now.defaultExpression();
            if (differences.accept(ObjectName.of(DEFAULT, owner, now.name()), wanted, is)) {
                then = then.defaultTo(now.defaultExpression());
                fresh = fresh.defaultTo(now.defaultExpression());
            }
        }
        if (differences.acceptsComment(
                ObjectName.of(COMMENT, owner, now.name()), column.after().comment(), now.comment())) {
            then = then.comment(now.comment());
            fresh = fresh.comment(now.comment());
        }
        return then.equals(column.after()) ? column : new Match<>(now, then, fresh);
    }

    private static Column plain(Column column, boolean withDefault) {
        return column.comment(null).defaultTo(withDefault ? column.defaultExpression() : null);
    }

    private static Column like(Column now, Column then, boolean withDefault) {
        return new Column(
                now.name(),
                now.type(),
                now.nullable(),
                withDefault ? now.defaultExpression() : then.defaultExpression(),
                now.generation(),
                now.collation(),
                then.comment());
    }

    List<Match<Part>> leftParts(TableChange table) {
        List<Match<Part>> left = new ArrayList<>();
        for (Match<Part> part : table.parts()) {
            if (part.isSame()) {
                left.add(part);
            } else if (part.isAdded()) {
                ObjectName object = RelationNames.nameOf(table.name(), part.after());
                if (!differences.accept(object, DifferenceText.part(table.name(), part.after()), null)) {
                    left.add(part);
                }
            } else if (part.isDropped()) {
                ObjectName object = RelationNames.nameOf(table.name(), part.before());
                boolean stays = differences.accept(object, null, DifferenceText.part(table.name(), part.before()));
                left.add(stays ? Match.kept(part.before()) : part);
            } else {
                left.add(acceptsChange(table.name(), part.before(), part.after()) ? Match.kept(part.before()) : part);
            }
        }
        return left;
    }

    private boolean acceptsChange(QualifiedName table, Part now, Part then) {
        if (now instanceof IndexPart one && then instanceof IndexPart other && PartChange.isCommentOnly(now, then)) {
            ObjectName comment = ObjectName.of(COMMENT, table, now.requireName());
            return differences.acceptsComment(
                    comment, other.index().comment(), one.index().comment());
        }
        return differences.accept(
                RelationNames.nameOf(table, now), DifferenceText.part(table, then), DifferenceText.part(table, now));
    }
}
