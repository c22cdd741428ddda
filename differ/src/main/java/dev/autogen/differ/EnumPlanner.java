package dev.autogen.differ;

import dev.autogen.differ.CarriedDomains.Texts;
import dev.autogen.differ.Rank.Stage;
import dev.autogen.operation.AddEnumValue;
import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.CreateCast;
import dev.autogen.operation.CreateEnum;
import dev.autogen.operation.DropCast;
import dev.autogen.operation.DropEnum;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plans what happens to named enum types. */
final class EnumPlanner {

    private final SchemaChanges changes;
    private final Dependents dependents;
    private final Requirements requirements;
    private final List<PlannedStep> steps;

    EnumPlanner(SchemaChanges changes, Dependents dependents, Requirements requirements, List<PlannedStep> steps) {
        this.changes = changes;
        this.dependents = dependents;
        this.requirements = requirements;
        this.steps = steps;
    }

    void plan(Match<EnumType> type) {
        if (type.isAdded()) {
            EnumType created = type.after();
            steps.add(new PlannedStep(rank(Stage.ENUMS, Rank.Step.CREATE, created.name()), new CreateEnum(created))
                    .creates(keys(created.name())));
            changeCasts(created.name(), List.of(), created.casts());
            comment(created.name(), null, created.comment());
        } else if (type.isDropped()) {
            EnumType dropped = type.before();
            List<Operation> drops = new ArrayList<>(dropCasts(dropped.name(), dropped.casts()));
            drops.add(new DropEnum(dropped.name(), dropped));
            steps.add(new PlannedStep(rank(Stage.OLD_ENUMS, Rank.Step.DROP, dropped.name()), drops)
                    .drops(keys(dropped.name()))
                    .needsOld(otherTypes(dropped.casts())));
        } else {
            if (EnumChange.isRebuilt(type)) {
                rebuild(type.before(), type.after());
            } else {
                if (EnumChange.hasNewLabels(type)) {
                    addLabels(type.before(), type.after());
                }
                changeCasts(
                        type.after().name(), type.before().casts(), type.after().casts());
            }
            comment(type.after().name(), type.before().comment(), type.after().comment());
        }
    }

    private static Rank rank(Stage stage, Rank.Step step, QualifiedName name) {
        return new Rank(stage, 0, step, name.toString());
    }

    private static List<Key> keys(QualifiedName name) {
        return List.of(Key.type(name), Key.of(Key.Kind.TYPE_NAME, name));
    }

    private void comment(QualifiedName name, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            steps.add(new PlannedStep(
                            rank(Stage.ENUMS, Rank.Step.COMMENT, name),
                            new SetComment(ObjectName.of(ObjectKind.ENUM, name), after, before))
                    .needs(Key.type(name)));
        }
    }

    /** A cast can be dropped and created, not altered. */
    private void changeCasts(QualifiedName type, List<EnumCast> before, List<EnumCast> after) {
        List<EnumCast> gone = minus(before, after);
        List<EnumCast> fresh = minus(after, before);
        List<Operation> operations = new ArrayList<>(dropCasts(type, gone));
        operations.addAll(createCasts(type, fresh));
        if (!operations.isEmpty()) {
            steps.add(new PlannedStep(rank(Stage.ENUMS, Rank.Step.VALIDATE, type), operations)
                    // an added label is taken away by a rebuild, which expects the casts of before
                    .needs(Key.type(type))
                    .needs(otherTypes(fresh))
                    .needsOld(otherTypes(gone)));
        }
    }

    private static List<EnumCast> minus(List<EnumCast> casts, List<EnumCast> others) {
        return casts.stream().filter(cast -> !others.contains(cast)).toList();
    }

    private static List<Operation> dropCasts(QualifiedName type, List<EnumCast> casts) {
        return casts.stream()
                .<Operation>map(cast -> new DropCast(type, cast.toEnum(), cast.other(), cast.context()))
                .toList();
    }

    private static List<Operation> createCasts(QualifiedName type, List<EnumCast> casts) {
        return casts.stream().<Operation>map(cast -> new CreateCast(type, cast)).toList();
    }

    private static List<Key> otherTypes(List<EnumCast> casts) {
        return casts.stream()
                .filter(cast -> !cast.other().isBuiltIn())
                .map(cast -> Key.type(cast.other().name()))
                .toList();
    }

    /** A cast would hold the old type, so all are dropped before it is put aside. */
    private static List<Operation> betweenCasts(
            EnumType type, List<EnumCast> before, List<EnumCast> after, Operation rebuild) {
        List<Operation> operations = new ArrayList<>(dropCasts(type.name(), before));
        operations.add(rebuild);
        operations.addAll(createCasts(type.name(), after));
        return operations;
    }

    private void rebuild(EnumType before, EnumType after) {
        QualifiedName name = before.name();
        Function<List<String>, TypeInUseException> refusal =
                users -> TypeInUseException.madeAnew("enum type " + name, users);
        CarriedDomains domains = CarriedDomains.over(name, changes, Texts.CARRY_ARRAYS, true, refusal);
        requireNoLostLabel(before, after, domains, refusal);
        List<EnumUse> uses = domains.uses();
        List<CompositeUse> holders = domains.holders();
        RebuildEnum rebuild = new RebuildEnum(name, after.labels(), uses, holders, before.labels());
        List<Operation> comments = domains.comments();
        List<Operation> operations = new ArrayList<>(betweenCasts(before, before.casts(), after.casts(), rebuild));
        operations.addAll(comments);
        PlannedStep step = new PlannedStep(
                        rank(Stage.ENUMS, Rank.Step.CHANGE_COLUMN, name), domains.upgrade(operations))
                .needs(otherTypes(after.casts()))
                .needsOld(otherTypes(before.casts()))
                .modifies(TypeUses.keys(name, TypeUses.columns(uses, holders)))
                .modifies(domains.keys())
                .needs(domains.needs(requirements));
        if (!comments.isEmpty() || !domains.isEmpty()) {
            List<Operation> back = new ArrayList<>(betweenCasts(
                    before, after.casts(), before.casts(), rebuild.reverse().get(0)));
            back.addAll(comments);
            step.undoneBy(domains.downgrade(back));
        }
        steps.add(step);
    }

    private static void requireNoLostLabel(
            EnumType before,
            EnumType after,
            CarriedDomains domains,
            Function<List<String>, TypeInUseException> refusal) {
        Set<String> lost = new HashSet<>(before.labels());
        after.labels().forEach(lost::remove);
        List<String> naming = domains.naming(lost);
        if (!naming.isEmpty()) {
            throw refusal.apply(naming);
        }
    }

    /** Taking labels away again is a rebuild, by which what stayed on the way up has to step aside. */
    private void addLabels(EnumType before, EnumType after) {
        QualifiedName name = before.name();
        CarriedDomains domains = CarriedDomains.over(
                name,
                changes,
                Texts.CARRY_ARRAYS,
                false,
                users -> TypeInUseException.madeAnewByTheDowngrade(
                        "enum type " + name, "PostgreSQL takes no label away", users));
        List<EnumUse> uses = domains.uses();
        List<CompositeUse> holders = domains.holders();
        List<Operation> additions = new ArrayList<>();
        List<String> labels = new ArrayList<>(before.labels());
        for (int i = 0; i < after.labels().size(); i++) {
            String label = after.labels().get(i);
            if (!labels.contains(label)) {
                List<String> previous = List.copyOf(labels);
                labels.add(i, label);
                String next = i + 1 < labels.size() ? labels.get(i + 1) : null;
                RebuildEnum undo = new RebuildEnum(name, previous, uses, holders, List.copyOf(labels));
                additions.add(new AddEnumValue(name, label, next, undo));
            }
        }
        RebuildEnum undo = new RebuildEnum(name, before.labels(), uses, holders, after.labels());
        List<Operation> back = new ArrayList<>(betweenCasts(before, before.casts(), before.casts(), undo));
        back.addAll(domains.comments());
        Set<ColumnReference> columns = TypeUses.columns(uses, holders);
        columns.addAll(domains.columns());
        steps.add(new PlannedStep(rank(Stage.ENUMS, Rank.Step.ADD_PART, name), additions)
                .undoneBy(dependents.aroundTypes(domains.types(), columns, domains.unchanged(back)))
                // what else happens to those columns is done before or waits, so that the way back finds what it
                // expects
                .modifies(TypeUses.keys(name, dependents.withGenerated(domains.types(), columns)))
                .modifies(domains.keys()));
    }
}
