package dev.autogen.differ;

import dev.autogen.differ.CarriedDomains.Texts;
import dev.autogen.differ.Rank.Stage;
import dev.autogen.operation.AddAttribute;
import dev.autogen.operation.AlterAttribute;
import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.CreateCompositeType;
import dev.autogen.operation.DropAttribute;
import dev.autogen.operation.DropCompositeType;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildCompositeType;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.Attribute;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans what happens to composite types. */
final class CompositeTypePlanner {

    private final SchemaChanges changes;
    private final Dependents dependents;
    private final Requirements requirements;
    private final LateTypes late;
    private final List<PlannedStep> steps;

    CompositeTypePlanner(
            SchemaChanges changes,
            Dependents dependents,
            Requirements requirements,
            LateTypes late,
            List<PlannedStep> steps) {
        this.late = late;
        this.changes = changes;
        this.dependents = dependents;
        this.requirements = requirements;
        this.steps = steps;
    }

    void plan(Match<CompositeType> type) {
        if (type.isAdded()) {
            CompositeType created = type.after();
            List<Operation> operations = new ArrayList<>();
            operations.add(new CreateCompositeType(created));
            operations.addAll(comments(created.withoutComments(), created));
            steps.add(new PlannedStep(rank(Stage.COMPOSITE_TYPES, Rank.Step.CREATE, created.name()), operations)
                    .creates(keys(created.name()))
                    .needs(types(created.attributes())));
        } else if (type.isDropped()) {
            CompositeType dropped = type.before();
            steps.add(late.drop(
                    new PlannedStep(
                                    rank(Stage.OLD_COMPOSITE_TYPES, Rank.Step.DROP, dropped.name()),
                                    new DropCompositeType(dropped.name(), dropped))
                            .drops(keys(dropped.name())),
                    dropped.name(),
                    withoutAlteredDomains(types(dropped.attributes()))));
        } else if (CompositeTypeChange.isRebuilt(type, changes)) {
            rebuild(type.before(), type.after());
        } else {
            change(type.before(), type.after());
        }
    }

    /** A domain that is changed in place minds no composite type that goes, before or after. */
    private List<Key> withoutAlteredDomains(List<Key> types) {
        Set<Key> altered = changes.domains().stream()
                .filter(domain -> domain.stays() && !DomainDifference.isRebuilt(domain, changes))
                .map(domain -> Key.type(domain.before().name()))
                .collect(Collectors.toSet());
        return types.stream().filter(type -> !altered.contains(type)).toList();
    }

    private static Rank rank(Stage stage, Rank.Step step, QualifiedName name) {
        return new Rank(stage, 0, step, name.toString());
    }

    /** A composite type is a relation besides: it shares the names of tables. */
    private static List<Key> keys(QualifiedName name) {
        return List.of(Key.type(name), Key.of(Key.Kind.TYPE_NAME, name), Key.relationName(name));
    }

    private static List<Key> types(List<Attribute> attributes) {
        return attributes.stream()
                .filter(attribute -> !attribute.type().isBuiltIn())
                .map(attribute -> Key.type(attribute.type().name()))
                .toList();
    }

    private static List<Operation> comments(CompositeType before, CompositeType after) {
        List<Operation> operations = new ArrayList<>();
        comment(operations, ObjectName.of(ObjectKind.COMPOSITE_TYPE, after.name()), before.comment(), after.comment());
        for (Attribute attribute : after.attributes()) {
            String old =
                    before.attribute(attribute.name()).map(Attribute::comment).orElse(null);
            ObjectName name = ObjectName.of(ObjectKind.ATTRIBUTE, after.name(), attribute.name());
            comment(operations, name, old, attribute.comment());
        }
        return operations;
    }

    private static void comment(
            List<Operation> operations, ObjectName target, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            operations.add(new SetComment(target, after, before));
        }
    }

    /** Drops come from the end, so that the way back adds them from the front. */
    private void change(CompositeType before, CompositeType after) {
        QualifiedName name = before.name();
        List<Operation> operations = new ArrayList<>();
        List<Attribute> gone = new ArrayList<>(before.attributes().stream()
                .filter(attribute -> after.attribute(attribute.name()).isEmpty())
                .toList());
        Collections.reverse(gone);
        gone.forEach(attribute -> operations.add(new DropAttribute(name, attribute.name(), attribute)));
        for (Attribute attribute : after.attributes()) {
            Attribute old = before.attribute(attribute.name()).orElse(null);
            if (old == null) {
                operations.add(new AddAttribute(name, attribute));
            } else if (!old.isLike(attribute)) {
                operations.add(new AlterAttribute(name, attribute, old));
            }
        }
        operations.addAll(comments(before, after));
        if (operations.isEmpty()) {
            return;
        }
        PlannedStep step = afterItsTypes(
                new PlannedStep(rank(Stage.COMPOSITE_TYPES, Rank.Step.CHANGE_COLUMN, name), operations)
                        .modifies(Key.type(name)),
                before,
                after);
        if (!CompositeTypeChange.endsInOrder(after, before)) {
            CarriedDomains domains = CarriedDomains.over(
                    name,
                    changes,
                    Texts.NONE,
                    false,
                    users -> TypeInUseException.madeAnewByTheDowngrade(
                            "composite type " + name, "PostgreSQL adds attributes at the end only", users));
            List<EnumUse> uses = uses(domains);
            List<CompositeUse> holders = domains.holders();
            Set<ColumnReference> columns = TypeUses.columns(uses, holders);
            columns.addAll(domains.columns());
            step.undoneBy(dependents.aroundTypes(
                            domains.types(),
                            columns,
                            domains.unchanged(rebuilding(after, before, uses, holders, domains))))
                    .modifies(TypeUses.keys(name, dependents.withGenerated(domains.types(), columns)))
                    .modifies(domains.keys());
        }
        steps.add(step);
    }

    private void rebuild(CompositeType before, CompositeType after) {
        QualifiedName name = before.name();
        CarriedDomains domains = CarriedDomains.over(
                name, changes, Texts.NONE, true, users -> TypeInUseException.madeAnew("composite type " + name, users));
        List<EnumUse> uses = uses(domains);
        List<CompositeUse> holders = domains.holders();
        steps.add(afterItsTypes(
                new PlannedStep(
                                rank(Stage.COMPOSITE_TYPES, Rank.Step.CHANGE_COLUMN, name),
                                domains.upgrade(rebuilding(
                                        before,
                                        after,
                                        TypeUses.asAskedFor(uses, changes.tables()),
                                        TypeUses.holdersAsAskedFor(holders, changes.tables()),
                                        domains)))
                        .undoneBy(domains.downgrade(rebuilding(after, before, uses, holders, domains)))
                        .modifies(TypeUses.keys(name, TypeUses.columns(uses, holders)))
                        .modifies(domains.keys())
                        .needs(domains.needs(requirements)),
                before,
                after));
    }

    /**
     * A type that the composite type has before is there until it has lost it. If that one changes in the same plan it takes this one along as it is before, so
     * this one changes after it.
     */
    private PlannedStep afterItsTypes(PlannedStep step, CompositeType before, CompositeType after) {
        Set<Key> dropped = Stream.of(
                        changes.enums().stream().filter(Match::isDropped).map(one -> one.before()
                                .name()),
                        changes.compositeTypes().stream()
                                .filter(Match::isDropped)
                                .map(one -> one.before().name()),
                        changes.domains().stream().filter(Match::isDropped).map(one -> one.before()
                                .name()))
                .flatMap(names -> names)
                .map(Key::type)
                .collect(Collectors.toSet());
        for (Key type : types(before.attributes())) {
            if (dropped.contains(type)) {
                step.needsOld(type);
            } else {
                step.needs(type);
            }
        }
        return step.needs(types(after.attributes())).needs(late.changesBelow(types(before.attributes())));
    }

    private static List<EnumUse> uses(CarriedDomains domains) {
        return domains.uses().stream()
                .map(use -> use.array() ? use.asArrays() : use)
                .toList();
    }

    private static List<Operation> rebuilding(
            CompositeType before,
            CompositeType after,
            List<EnumUse> uses,
            List<CompositeUse> holders,
            CarriedDomains domains) {
        List<String> kept = after.attributes().stream()
                .map(Attribute::name)
                .filter(name -> before.attribute(name).isPresent())
                .toList();
        List<String> asTexts = after.attributes().stream()
                .filter(attribute -> before.attribute(attribute.name())
                        .filter(old -> Casts.isByText(old.type(), attribute.type()))
                        .isPresent())
                .map(Attribute::name)
                .toList();
        List<Operation> operations = new ArrayList<>();
        operations.add(new RebuildCompositeType(
                before.name(), after.attributes(), kept, asTexts, uses, holders, before.attributes()));
        operations.addAll(comments(after.withoutComments(), after));
        operations.addAll(domains.comments());
        return operations;
    }

    /** Returns what gives composite types that are made anew because of a type of theirs the comments that they had. */
    static List<Operation> comments(List<QualifiedName> names, List<Match<CompositeType>> types) {
        List<Operation> operations = new ArrayList<>();
        for (QualifiedName name : names) {
            types.stream()
                    .filter(type -> !type.isAdded())
                    .map(Match::before)
                    .filter(type -> type.name().equals(name))
                    .forEach(type -> operations.addAll(comments(type.withoutComments(), type)));
        }
        return operations;
    }
}
