package dev.autogen.differ;

import dev.autogen.differ.Rank.Stage;
import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.Backfill;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropDefault;
import dev.autogen.operation.DropIdentity;
import dev.autogen.operation.DropNotNull;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.SetComment;
import dev.autogen.operation.SetDefault;
import dev.autogen.operation.SetGenerated;
import dev.autogen.operation.SetIdentity;
import dev.autogen.operation.SetNotNull;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Generation;
import dev.autogen.schema.Identity;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans what happens to the columns of one table that is there before and after. */
final class ColumnPlanner {

    private final TableChange table;
    private final QualifiedName name;
    private final int group;
    private final Requirements requirements;
    private final Dependents dependents;
    private final Set<QualifiedName> awaitedTypes;
    private final Set<QualifiedName> changedTypes;
    private final Set<QualifiedName> swappingTypes;
    private final NamingDefaults namingDefaults;
    private final LateTypes late;
    private final SerialRenames serialRenames;
    private final List<PlannedStep> steps;

    ColumnPlanner(
            TableChange table,
            int group,
            Requirements requirements,
            Dependents dependents,
            Set<QualifiedName> awaitedTypes,
            Set<QualifiedName> changedTypes,
            Set<QualifiedName> swappingTypes,
            NamingDefaults namingDefaults,
            LateTypes late,
            SerialRenames serialRenames,
            List<PlannedStep> steps) {
        this.table = table;
        this.name = table.name();
        this.group = group;
        this.requirements = requirements;
        this.dependents = dependents;
        this.awaitedTypes = awaitedTypes;
        this.changedTypes = changedTypes;
        this.swappingTypes = swappingTypes;
        this.namingDefaults = namingDefaults;
        this.late = late;
        this.serialRenames = serialRenames;
        this.steps = steps;
    }

    void plan() {
        for (int position = 0; position < table.columns().size(); position++) {
            Match<Column> column = table.columns().get(position);
            // new columns come in the order that the entity has them; the order of those that are there is nobody's
            // choice
            String place = column.isAdded()
                    ? String.format("0 %05d", position)
                    : "1 " + column.before().name();
            if (column.isAdded()) {
                add(column.after(), place);
            } else if (column.isDropped()) {
                drop(column.before(), place);
            } else if (column.isAnew() && ColumnChange.isFreed(column)) {
                free(column.before(), column.after(), place);
            } else if (column.isAnew()) {
                drop(column.before(), place);
                add(column.after(), place);
            } else if (!column.isSame()
                    || ColumnChange.losesValue(column, swappingTypes)
                    || namingDefaults.isRestated(column)) {
                change(column, place);
            }
        }
    }

    private Rank rank(Rank.Step step, String place) {
        return new Rank(Stage.TABLES, group, step, place);
    }

    private Key key(Column column) {
        return Key.column(name, column.name());
    }

    /** Rows that are there need a value before nulls are forbidden; a default, an identity or a computation gives it. */
    private static boolean leavesNulls(Column column) {
        return !column.nullable() && column.defaultExpression() == null && column.generation() == null;
    }

    private List<Operation> additionOf(Column column) {
        return leavesNulls(column)
                ? List.of(
                        new AddColumn(name, column.withNullable(true)),
                        new Backfill(name, column.name(), null),
                        new SetNotNull(name, column.name()))
                : List.of(new AddColumn(name, column));
    }

    private void add(Column column, String place) {
        steps.add(new PlannedStep(rank(Rank.Step.ADD_COLUMN, place), additionOf(column))
                .undoneBy(List.of(new DropColumn(name, column.name(), column)))
                .creates(key(column), Key.notNull(name, column.name()), Key.defaultOf(name, column.name()))
                .creates(Key.numbering(name, column))
                .needs(Key.table(name))
                .needs(requirements.ofColumn(table.target(), column)));
    }

    /** Makes a column anew that is generated no more, and gives it the values that it had. */
    private void free(Column before, Column after, String place) {
        Computed computed = (Computed) Objects.requireNonNull(before.generation());
        List<Operation> operations = new ArrayList<>(List.of(
                new DropColumn(name, before.name(), before),
                new AddColumn(name, after.withNullable(true).defaultTo(null)),
                new ExecuteSql("update " + SqlNames.identifier(name) + " set " + SqlNames.identifier(after.name())
                        + " = (" + computed.expression() + ")")));
        if (!after.nullable()) {
            operations.add(new SetNotNull(name, after.name()));
        }
        if (after.defaultExpression() != null) {
            operations.add(new SetDefault(name, after.name(), after.defaultExpression(), null));
        }
        steps.add(new PlannedStep(rank(Rank.Step.CHANGE_COLUMN, place), operations)
                .undoneBy(List.of(new DropColumn(name, after.name(), after), new AddColumn(name, before)))
                .modifies(key(before), Key.notNull(name, before.name()), Key.defaultOf(name, before.name()))
                .needs(requirements.ofColumn(table.target(), after))
                .needsOld(requirements.ofColumn(table.actual(), before)));
    }

    private void drop(Column column, String place) {
        steps.add(new PlannedStep(rank(Rank.Step.DROP_COLUMN, place), new DropColumn(name, column.name(), column))
                .undoneBy(additionOf(column))
                .drops(key(column), Key.notNull(name, column.name()), Key.defaultOf(name, column.name()))
                .drops(Key.numbering(name, column))
                .needsOld(Key.table(name))
                .needsOld(requirements.ofColumn(table.actual(), column)));
    }

    private void change(Match<Column> match, String place) {
        Column before = match.before();
        Column after = match.after();
        boolean retyped = ColumnChange.isRetyped(match);
        if (retyped) {
            alterType(before, after, place);
        }
        changeDefault(match, retyped, place);
        changeGeneration(before, after, retyped, place);
        if (before.nullable() && !after.nullable()) {
            steps.add(new PlannedStep(
                            rank(Rank.Step.NOT_NULL, place),
                            List.of(new Backfill(name, after.name(), null), new SetNotNull(name, after.name())))
                    .modifies(Key.notNull(name, after.name()))
                    .needs(key(after)));
        } else if (!before.nullable() && after.nullable()) {
            steps.add(new PlannedStep(rank(Rank.Step.NOT_NULL, place), new DropNotNull(name, after.name()))
                    .undoneBy(List.of(new Backfill(name, after.name(), null), new SetNotNull(name, after.name())))
                    .modifies(Key.notNull(name, after.name()))
                    .needsOld(key(after)));
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            ObjectName target = ObjectName.of(ObjectKind.COLUMN, name, after.name());
            steps.add(new PlannedStep(
                            rank(Rank.Step.COMMENT, "column " + place),
                            new SetComment(target, after.comment(), before.comment()))
                    .needs(key(after)));
        }
    }

    private void alterType(Column before, Column after, String place) {
        QualifiedName type = before.type().name();
        QualifiedName newType = after.type().name();
        if (type.equals(newType) || !awaitedTypes.contains(type) || !awaitedTypes.contains(newType)) {
            steps.add(typeStep(before, after, place));
            return;
        }
        // each of the two types waits for the columns that leave it, and another column may go the other way: text is
        // neither of them
        ColumnType text = ColumnType.builtIn("text");
        Column between =
                after.withType(before.type().array() ? text.asArray() : text).withCollation(null);
        Key turn = Key.of(Key.Kind.RENAME, name, after.name());
        steps.add(typeStep(before, between, place).creates(turn));
        steps.add(typeStep(between, after, place + " again").needs(turn));
    }

    private PlannedStep typeStep(Column before, Column after, String place) {
        Conversion conversion = Conversion.of(before, after, table);
        PlannedStep step = new PlannedStep(
                        rank(Rank.Step.CHANGE_COLUMN, place),
                        new AlterColumnType(
                                name,
                                after.name(),
                                after.type(),
                                after.collation(),
                                conversion.using(),
                                before.type(),
                                before.collation(),
                                conversion.back()))
                .modifies(key(after))
                .needs(Key.computation(name, after.name()))
                .needs(requirements.ofType(after.type()));
        return late.leave(step, before.type(), after.type());
    }

    private void changeDefault(Match<Column> match, boolean retyped, String place) {
        Column before = match.before();
        Column after = match.after();
        String old = before.defaultExpression();
        String wanted = after.defaultExpression();
        boolean losesValue = ColumnChange.losesValue(match, swappingTypes);
        if (losesValue && match.anew().defaultExpression() == null && Objects.equals(old, wanted)) {
            // nobody claims it: what PostgreSQL leaves of it stays, and the way back makes it whole again
            steps.add(new PlannedStep(rank(Rank.Step.DROP_DEFAULT, place), List.of())
                    .undoneBy(List.of(new SetDefault(name, before.name(), Objects.requireNonNull(old), null)))
                    .needsOld(key(before))
                    .needsOld(requirements.ofDefault(before)));
            return;
        }
        // PostgreSQL would keep the old type's casts in a default for ever
        boolean restated = old != null
                && (losesValue || namingDefaults.isRestated(match) || (retyped && !ColumnChange.isResized(match)));
        if (Objects.equals(old, wanted) && !restated) {
            return;
        }
        // one way, the new default needs the type as it becomes; the other way, the old one needs it as it was
        boolean apart = restated
                || changedTypes.contains(before.type().name())
                || namingDefaults.goesFirst(match)
                || !late.changesBelow(requirements.ofText(old)).isEmpty();
        if (old != null && (wanted == null || apart)) {
            dropDefault(before, old, place);
        }
        if (wanted != null) {
            Column fresh = restated ? match.anew() : after;
            setDefault(
                    fresh,
                    wanted.equals(old) ? Objects.requireNonNullElse(fresh.defaultExpression(), wanted) : wanted,
                    apart ? null : before,
                    place);
        }
    }

    private void dropDefault(Column before, String expression, String place) {
        steps.add(new PlannedStep(rank(Rank.Step.DROP_DEFAULT, place), new DropDefault(name, before.name(), expression))
                .drops(Key.defaultOf(name, before.name()))
                .needsOld(key(before))
                .needsOld(requirements.ofDefault(before)));
    }

    private void setDefault(Column after, String expression, @Nullable Column before, String place) {
        String previous = before == null ? null : before.defaultExpression();
        PlannedStep step = new PlannedStep(
                        rank(Rank.Step.SET_DEFAULT, place), new SetDefault(name, after.name(), expression, previous))
                .needs(key(after))
                .needs(requirements.ofDefault(after))
                .needs(requirements.ofText(expression));
        if (previous == null) {
            step.creates(Key.defaultOf(name, after.name()));
        } else {
            step.modifies(Key.defaultOf(name, after.name()));
            requirements.ofText(previous).stream()
                    .filter(key -> key.kind() == Key.Kind.SEQUENCE)
                    .forEach(step::needsOld);
        }
        steps.add(step);
    }

    private void changeGeneration(Column before, Column after, boolean retyped, String place) {
        Generation old = before.generation();
        Generation wanted = after.generation();
        if (old instanceof Serial serial && wanted instanceof Serial other) {
            changeSerial(serial, other, place);
            return;
        }
        if (old instanceof Identity identity
                && wanted instanceof Identity
                && retyped
                && new Identity(
                                identity.always(),
                                identity.options()
                                        .withType(((Identity) wanted).options().type()))
                        .equals(wanted)) {
            return;
        }
        if (Objects.equals(old, wanted)) {
            return;
        }
        if (old instanceof Identity identity) {
            steps.add(new PlannedStep(
                            rank(Rank.Step.DROP_DEFAULT, place), new DropIdentity(name, before.name(), identity))
                    .drops(Key.defaultOf(name, before.name()))
                    .drops(Key.numbering(name, before))
                    .needsOld(key(before), Key.notNull(name, before.name())));
        } else if (old instanceof Serial serial) {
            dropDefault(before, SqlNames.nextValue(serial.sequence()), place);
            Sequence sequence =
                    new Sequence(serial.sequence(), serial.options(), new ColumnReference(name, before.name()), null);
            steps.add(new PlannedStep(
                            rank(Rank.Step.DROP_DEFAULT, place + " sequence"),
                            new DropSequence(sequence.name(), sequence))
                    .drops(Key.numbering(name, before)));
        } else if (old instanceof Computed) {
            setGenerated(before, wanted instanceof Computed computed ? computed : null, place);
        }
        if (wanted instanceof Identity identity) {
            steps.add(new PlannedStep(rank(Rank.Step.SET_DEFAULT, place), new SetIdentity(name, after.name(), identity))
                    .creates(Key.defaultOf(name, after.name()))
                    .creates(Key.numbering(name, after))
                    .needs(key(after), Key.notNull(name, after.name())));
        } else if (wanted instanceof Serial serial) {
            createSerial(after, serial, place);
        }
    }

    private void setGenerated(Column before, @Nullable Computed computed, String place) {
        PlannedStep step = new PlannedStep(
                        rank(Rank.Step.CHANGE_COLUMN, place), new SetGenerated(name, before.name(), computed, before))
                .modifies(key(before))
                .creates(Key.computation(name, before.name()))
                .needsOld(requirements.ofComputed(
                        table.actual(), (Computed) Objects.requireNonNull(before.generation())));
        if (computed != null) {
            step.needs(requirements.ofComputed(table.target(), computed));
        } else {
            // its way back makes the column anew, so what stands on the column has to step aside and return
            ColumnReference column = new ColumnReference(name, before.name());
            step.undoneBy(dependents.around(
                    Set.of(), Set.of(column), new SetGenerated(name, before.name(), null, before).reverse()));
        }
        steps.add(step);
    }

    private void changeSerial(Serial serial, Serial other, String place) {
        Key sequence = Key.sequence(other.sequence());
        if (!serial.sequence().equals(other.sequence())) {
            steps.addAll(serialRenames.steps(
                    serial.sequence(), other.sequence(), part -> rank(Rank.Step.RENAME_PART, part + " " + place)));
        }
        if (!serial.options().equals(other.options())) {
            steps.add(new PlannedStep(
                            rank(Rank.Step.CHANGE_COLUMN, "sequence " + place),
                            new AlterSequence(other.sequence(), other.options(), serial.options()))
                    .needs(sequence));
        }
    }

    private void createSerial(Column after, Serial serial, String place) {
        Sequence sequence =
                new Sequence(serial.sequence(), serial.options(), new ColumnReference(name, after.name()), null);
        CreateSequence create = new CreateSequence(sequence);
        ExecuteSql goOn = SequencePlanner.goOn(sequence, new ColumnReference(name, after.name()));
        steps.add(new PlannedStep(rank(Rank.Step.SET_DEFAULT, place), List.of(create, goOn))
                .undoneBy(create.reverse())
                .creates(Key.numbering(name, after))
                .needs(key(after)));
        setDefault(after, SqlNames.nextValue(serial.sequence()), null, place + " value");
    }
}
