package dev.autogen.differ;

import static dev.autogen.schema.ObjectKind.COMMENT;
import static dev.autogen.schema.ObjectKind.COMPOSITE_TYPE;
import static dev.autogen.schema.ObjectKind.DOMAIN;
import static dev.autogen.schema.ObjectKind.ENUM;
import static dev.autogen.schema.ObjectKind.EXTENSION;
import static dev.autogen.schema.ObjectKind.NAMESPACE;
import static dev.autogen.schema.ObjectKind.SEQUENCE;
import static dev.autogen.schema.ObjectKind.TABLE;
import static dev.autogen.schema.ObjectKind.VIEW;

import dev.autogen.schema.Column;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the differences out of the changes, and leaves out of these what is accepted. */
final class AcceptedChanges {

    private final SchemaChanges changes;
    private final Predicate<Difference> accepts;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Difference> accepted = new ArrayList<>();
    private final List<ObjectName> kept = new ArrayList<>();

    AcceptedChanges(SchemaChanges changes, Predicate<Difference> accepts) {
        this.changes = changes;
        this.accepts = accepts;
    }

    List<Difference> differences() {
        return differences;
    }

    List<Difference> accepted() {
        return accepted;
    }

    /** Returns what would go but for something accepted that uses it. */
    List<ObjectName> kept() {
        return kept;
    }

    /** Notes the difference; returns whether it is accepted. */
    boolean accept(ObjectName object, @Nullable String desired, @Nullable String actual) {
        Difference difference = new Difference(object, desired, actual);
        boolean is = accepts.test(difference);
        (is ? accepted : differences).add(difference);
        return is;
    }

    /** Returns the changes that are left. */
    SchemaChanges left() {
        List<Table> created = changes.createdTables().stream()
                .filter(table -> !accept(ObjectName.of(TABLE, table.name()), DifferenceText.table(table), null))
                .toList();
        List<Table> dropped = new ArrayList<>();
        List<TableChange> tables = new ArrayList<>();
        AcceptedColumns columns = new AcceptedColumns(this);
        for (TableChange table : changes.tables()) {
            tables.add(new TableChange(table.actual(), columns.left(table), columns.leftParts(table), comment(table)));
        }
        for (Table table : changes.droppedTables()) {
            if (accept(ObjectName.of(TABLE, table.name()), null, DifferenceText.table(table))) {
                tables.add(kept(table));
            } else {
                dropped.add(table);
            }
        }
        List<Match<CompositeType>> compositeTypes = left(
                changes.compositeTypes(),
                type -> ObjectName.of(COMPOSITE_TYPE, type.name()),
                DifferenceText::compositeType,
                CompositeType::comment,
                CompositeType::comment,
                type -> isUsed(type.name(), List.of(), created, tables));
        List<Match<Domain>> domains = left(
                changes.domains(),
                domain -> ObjectName.of(DOMAIN, domain.name()),
                DifferenceText::domain,
                Domain::comment,
                Domain::comment,
                domain -> isUsed(domain.name(), compositeTypes, created, tables));
        List<Match<EnumType>> enums = left(
                changes.enums(),
                type -> ObjectName.of(ENUM, type.name()),
                DifferenceText::enumType,
                EnumType::comment,
                EnumType::comment,
                type -> isUsed(type.name(), compositeTypes, created, tables));
        List<Match<Sequence>> sequences = left(
                changes.sequences(),
                sequence -> ObjectName.of(SEQUENCE, sequence.name()),
                DifferenceText::sequence,
                Sequence::comment,
                Sequence::comment,
                sequence -> remaining(created, tables)
                        .map(Column::defaultExpression)
                        .anyMatch(text -> text != null && Expressions.mentionsSequence(text, sequence.name())));
        List<Match<View>> views = left(
                changes.views(),
                view -> ObjectName.of(VIEW, view.name()),
                DifferenceText::view,
                View::comment,
                View::comment,
                view -> false);
        return new SchemaChanges(
                names(changes.createdNamespaces(), NAMESPACE, true),
                namespacesDropped(tables, enums, compositeTypes, domains, sequences, views),
                names(changes.createdExtensions(), EXTENSION, true),
                enums,
                compositeTypes,
                domains,
                sequences,
                created,
                dropped,
                tables,
                views);
    }

    private List<String> names(List<String> names, ObjectKind kind, boolean wanted) {
        String make = "create " + (kind == NAMESPACE ? "schema " : "extension ");
        return names.stream()
                .filter(name -> !accept(
                        ObjectName.of(kind, QualifiedName.of(name)),
                        wanted ? make + name : null,
                        wanted ? null : make + name))
                .toList();
    }

    private List<String> namespacesDropped(
            List<TableChange> tables,
            List<Match<EnumType>> enums,
            List<Match<CompositeType>> compositeTypes,
            List<Match<Domain>> domains,
            List<Match<Sequence>> sequences,
            List<Match<View>> views) {
        List<String> used = Stream.of(
                        tables.stream().map(TableChange::name),
                        Match.remaining(enums).map(EnumType::name),
                        Match.remaining(compositeTypes).map(CompositeType::name),
                        Match.remaining(domains).map(Domain::name),
                        Match.remaining(sequences).map(Sequence::name),
                        Match.remaining(views).map(View::name))
                .flatMap(names -> names)
                .map(QualifiedName::namespace)
                .filter(Objects::nonNull)
                .toList();
        List<String> unused = new ArrayList<>();
        for (String name : changes.droppedNamespaces()) {
            if (used.contains(name)) {
                kept.add(ObjectName.of(NAMESPACE, QualifiedName.of(name)));
            } else {
                unused.add(name);
            }
        }
        return names(unused, NAMESPACE, false);
    }

    private static boolean isUsed(
            QualifiedName type,
            List<Match<CompositeType>> compositeTypes,
            List<Table> created,
            List<TableChange> tables) {
        return Match.remaining(compositeTypes).anyMatch(one -> CompositeTypeChange.contains(one, type))
                || remaining(created, tables)
                        .anyMatch(column -> column.type().name().equals(type));
    }

    private static Stream<Column> remaining(List<Table> created, List<TableChange> tables) {
        return Stream.concat(
                created.stream().flatMap(table -> table.columns().stream()),
                tables.stream().flatMap(table -> Match.remaining(table.columns())));
    }

    private static TableChange kept(Table table) {
        return new TableChange(
                table,
                table.columns().stream().map(Match::kept).toList(),
                RelationNames.parts(table).stream().map(Match::kept).toList(),
                table.comment());
    }

    private @Nullable String comment(TableChange table) {
        String wanted = table.comment();
        String now = table.actual().comment();
        return acceptsComment(new ObjectName(COMMENT, table.name(), null), wanted, now) ? now : wanted;
    }

    /** Notes two comments if they differ; returns whether that is accepted. */
    boolean acceptsComment(ObjectName object, @Nullable String wanted, @Nullable String now) {
        return !Objects.equals(wanted, now) && accept(object, wanted, now);
    }

    private <T> List<Match<T>> left(
            List<Match<T>> matches,
            Function<T, ObjectName> name,
            Function<T, String> text,
            Function<T, @Nullable String> comment,
            WithComment<T> withComment,
            Predicate<T> isUsed) {
        BiPredicate<T, T> commentOnly =
                (now, then) -> withComment.of(now, comment.apply(then)).equals(then);
        List<Match<T>> left = new ArrayList<>();
        for (Match<T> match : matches) {
            if (match.isSame()) {
                left.add(match);
            } else if (match.isAdded()) {
                if (!accept(name.apply(match.after()), text.apply(match.after()), null)) {
                    left.add(match);
                }
            } else if (match.isDropped() && isUsed.test(match.before())) {
                kept.add(name.apply(match.before()));
                left.add(Match.kept(match.before()));
            } else if (match.isDropped()) {
                boolean stays = accept(name.apply(match.before()), null, text.apply(match.before()));
                left.add(stays ? Match.kept(match.before()) : match);
            } else {
                T now = match.before();
                T then = match.after();
                ObjectName object = name.apply(now);
                boolean stays = commentOnly.test(now, then)
                        ? acceptsComment(
                                new ObjectName(COMMENT, object.owner(), null), comment.apply(then), comment.apply(now))
                        : accept(object, text.apply(then), text.apply(now));
                left.add(stays ? Match.kept(now) : match);
            }
        }
        return left;
    }

    /** Returns the same object with another comment. */
    private interface WithComment<T> {
        T of(T object, @Nullable String comment);
    }
}
