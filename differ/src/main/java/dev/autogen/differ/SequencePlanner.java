package dev.autogen.differ;

import dev.autogen.differ.Rank.Stage;
import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.Identity;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Serial;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans what happens to sequences of their own. */
final class SequencePlanner {

    private final SchemaChanges changes;
    private final List<TableChange> tables;
    private final List<PlannedStep> steps;

    SequencePlanner(SchemaChanges changes, List<PlannedStep> steps) {
        this.changes = changes;
        this.tables = changes.tables();
        this.steps = steps;
    }

    void plan(Match<Sequence> sequence) {
        if (sequence.isAdded()) {
            Sequence created = withoutOwnerThatUsesIt(sequence.after(), changes.createdTables(), Match::isAdded);
            steps.add(owner(
                    created,
                    new PlannedStep(
                                    rank(Stage.SEQUENCES, Rank.Step.CREATE, created.name()),
                                    new CreateSequence(created))
                            .creates(keys(created.name())),
                    false));
            if (created.ownedBy() == null) {
                take(created.name(), sequence.after().ownedBy(), Key.sequence(created.name()));
            }
            succession(sequence.after());
            comment(created.name(), null, created.comment());
        } else if (sequence.isDropped()) {
            Sequence dropped = withoutOwnerThatUsesIt(sequence.before(), changes.droppedTables(), Match::isDropped);
            if (dropped.ownedBy() == null) {
                letGo(dropped.name(), sequence.before().ownedBy());
            }
            steps.add(owner(
                    dropped,
                    new PlannedStep(
                                    rank(Stage.OLD_SEQUENCES, Rank.Step.DROP, dropped.name()),
                                    new DropSequence(dropped.name(), dropped))
                            .drops(keys(dropped.name())),
                    true));
        } else {
            Sequence before = sequence.before();
            Sequence after = sequence.after();
            if (!before.options().equals(after.options())) {
                steps.add(new PlannedStep(
                                rank(Stage.SEQUENCES, Rank.Step.CHANGE_COLUMN, after.name()),
                                new AlterSequence(after.name(), after.options(), before.options()))
                        .modifies(Key.sequence(after.name())));
            }
            changeOwner(after.name(), before.ownedBy(), after.ownedBy());
            comment(after.name(), before.comment(), after.comment());
        }
    }

    /** A sequence that makes the ids of a table from now on, as its name tells, goes on after those that its identity or serial column has made. */
    private void succession(Sequence created) {
        if (created.ownedBy() != null) {
            return;
        }
        for (TableChange table : tables) {
            for (Match<Column> column : table.columns()) {
                if (givesUpItsNumbers(column)
                        && isNamedFor(
                                created.name(), table.name(), column.after().name())) {
                    ColumnReference ids =
                            new ColumnReference(table.name(), column.after().name());
                    steps.add(new PlannedStep(
                                    rank(Stage.SEQUENCES, Rank.Step.ADD_PART, created.name()), goOn(created, ids))
                            .undoneBy(List.of())
                            .needs(Key.sequence(created.name()), Key.table(ids.table()))
                            .needs(Key.column(ids.table(), ids.column())));
                }
            }
        }
    }

    private static boolean givesUpItsNumbers(Match<Column> column) {
        return column.stays()
                && (column.before().generation() instanceof Identity
                        || column.before().generation() instanceof Serial)
                && column.after().generation() == null
                && column.after().defaultExpression() == null;
    }

    /** Hibernate's own names of sequences, where nobody chose others ({@code StandardNamingStrategy}, {@code LegacyNamingStrategy}). */
    private static boolean isNamedFor(QualifiedName sequence, QualifiedName table, String column) {
        return Objects.equals(sequence.namespace(), table.namespace())
                && Stream.of(table.name() + "_seq", table.name() + "_" + column + "_seq")
                        .anyMatch(sequence.name()::equalsIgnoreCase);
    }

    /** Returns what makes a sequence go on after the rows that exist, as that of an identity column does. */
    static ExecuteSql goOn(Sequence sequence, ColumnReference column) {
        boolean up = sequence.options().increment() > 0;
        String last = (up ? "max(" : "min(") + SqlNames.identifier(column.column()) + ")";
        return new ExecuteSql("select setval(" + SqlNames.literal(SqlNames.identifier(sequence.name())) + ", " + last
                + ") from " + SqlNames.identifier(column.table()) + " having " + last + (up ? " >= " : " <= ")
                + sequence.options().start());
    }

    /** A sequence is let go before its column goes, which would take it along, and given to another when that is there. */
    private void changeOwner(QualifiedName name, @Nullable ColumnReference before, @Nullable ColumnReference wanted) {
        if (Objects.equals(before, wanted) && (before == null || hasColumn(before, Match::stays))) {
            return;
        }
        // a column that nobody claims may go, and with it the ownership of a sequence that nobody claims
        ColumnReference after =
                Objects.equals(before, wanted) && before != null && !hasColumn(before, Match::isAnew) ? null : wanted;
        letGo(name, before);
        take(name, after, Key.of(Key.Kind.OWNER, name));
    }

    private void letGo(QualifiedName name, @Nullable ColumnReference before) {
        if (before != null) {
            steps.add(new PlannedStep(rank(Stage.SEQUENCES, Rank.Step.DROP_PART, name), owner(name, "none"))
                    .undoneBy(List.of(owner(name, text(before))))
                    .creates(Key.of(Key.Kind.OWNER, name))
                    .needsOld(Key.column(before.table(), before.column()), Key.table(before.table())));
        }
    }

    private void take(QualifiedName name, @Nullable ColumnReference after, Key free) {
        if (after != null) {
            steps.add(new PlannedStep(rank(Stage.SEQUENCES, Rank.Step.ADD_PART, name), owner(name, text(after)))
                    .undoneBy(List.of(owner(name, "none")))
                    .needs(free, Key.column(after.table(), after.column()), Key.table(after.table())));
        }
    }

    /**
     * Returns the sequence without its owner if that comes or goes in one step with a default that uses it: neither could come first. Then the owner is set after
     * both are there, and the sequence let go before both go.
     */
    private Sequence withoutOwnerThatUsesIt(
            Sequence sequence, List<Table> wholeTables, Predicate<Match<Column>> comesOrGoes) {
        ColumnReference owner = sequence.ownedBy();
        if (owner == null) {
            return sequence;
        }
        Stream<Column> ofTables = wholeTables.stream()
                .filter(table -> table.name().equals(owner.table()))
                .flatMap(table -> table.columns().stream());
        Stream<Column> itself = tables.stream()
                .filter(table -> table.name().equals(owner.table()))
                .flatMap(table -> table.columns().stream())
                .filter(comesOrGoes)
                .map(column -> column.isAdded() ? column.after() : column.before())
                .filter(column -> column.name().equals(owner.column()));
        boolean uses = Stream.concat(ofTables, itself)
                .flatMap(column -> Stream.ofNullable(column.defaultExpression()))
                .anyMatch(expression -> Expressions.mentionsSequence(expression, sequence.name()));
        return uses ? sequence.ownedBy(null) : sequence;
    }

    private boolean hasColumn(ColumnReference reference, Predicate<Match<Column>> rule) {
        return tables.stream()
                .filter(table -> table.name().equals(reference.table()))
                .flatMap(table -> table.columns().stream())
                .anyMatch(column ->
                        !column.isAdded() && column.before().name().equals(reference.column()) && rule.test(column));
    }

    private static ExecuteSql owner(QualifiedName sequence, String owner) {
        return new ExecuteSql("alter sequence " + SqlNames.identifier(sequence) + " owned by " + owner);
    }

    private static String text(ColumnReference column) {
        return SqlNames.identifier(column.table()) + "." + SqlNames.identifier(column.column());
    }

    /** A sequence goes with the column that owns it: it is made after the column and dropped before. */
    private static PlannedStep owner(Sequence sequence, PlannedStep step, boolean old) {
        ColumnReference owner = sequence.ownedBy();
        if (owner == null) {
            return step;
        }
        Key column = Key.column(owner.table(), owner.column());
        return old ? step.needsOld(column, Key.table(owner.table())) : step.needs(column, Key.table(owner.table()));
    }

    private static Rank rank(Stage stage, Rank.Step step, QualifiedName name) {
        return new Rank(stage, 0, step, name.toString());
    }

    /** PostgreSQL makes no sequence under the name of a type, though it makes the type under the name of a sequence. */
    private static List<Key> keys(QualifiedName name) {
        return List.of(Key.sequence(name), Key.relationName(name), Key.of(Key.Kind.TYPE_NAME, name));
    }

    private void comment(QualifiedName name, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            steps.add(new PlannedStep(
                            rank(Stage.SEQUENCES, Rank.Step.COMMENT, name),
                            new SetComment(ObjectName.of(ObjectKind.SEQUENCE, name), after, before))
                    .needs(Key.sequence(name)));
        }
    }
}
