package dev.autogen.differ;

import dev.autogen.differ.Rank.Stage;
import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.AlterDomain;
import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.DomainChange;
import dev.autogen.operation.DropDefault;
import dev.autogen.operation.DropDomain;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildDomain;
import dev.autogen.operation.SetComment;
import dev.autogen.operation.SetDefault;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans what happens to domains. */
final class DomainPlanner {

    private final SchemaChanges changes;
    private final Requirements requirements;
    private final List<PlannedStep> steps;

    DomainPlanner(SchemaChanges changes, Requirements requirements, List<PlannedStep> steps) {
        this.changes = changes;
        this.requirements = requirements;
        this.steps = steps;
    }

    void plan(Match<Domain> domain) {
        if (domain.isAdded()) {
            Domain created = domain.after();
            List<Operation> operations = new ArrayList<>(List.of(new CreateDomain(created)));
            comment(operations, created.name(), null, created.comment());
            steps.add(new PlannedStep(rank(Stage.DOMAINS, Rank.Step.CREATE, created.name()), operations)
                    .creates(keys(created.name()))
                    .needs(needs(created)));
        } else if (domain.isDropped()) {
            Domain dropped = domain.before();
            steps.add(new PlannedStep(
                            rank(Stage.OLD_DOMAINS, Rank.Step.DROP, dropped.name()),
                            new DropDomain(dropped.name(), dropped))
                    .drops(keys(dropped.name()))
                    .needsOld(needs(dropped)));
        } else if (DomainDifference.isRebuilt(domain, changes)) {
            rebuild(domain.before(), domain.after());
        } else {
            change(domain.before(), domain.after());
        }
    }

    private static Rank rank(Stage stage, Rank.Step step, QualifiedName name) {
        return new Rank(stage, 0, step, name.toString());
    }

    private static List<Key> keys(QualifiedName name) {
        return List.of(Key.type(name), Key.of(Key.Kind.TYPE_NAME, name));
    }

    private Set<Key> needs(Domain domain) {
        Set<Key> keys = new LinkedHashSet<>(requirements.ofType(domain.type()));
        keys.addAll(requirements.ofText(domain.defaultExpression()));
        domain.checks().stream()
                .map(CheckConstraint::expression)
                .forEach(text -> keys.addAll(requirements.ofText(text)));
        return keys;
    }

    /** What it needs before and after may change in between: then it changes later, and its way back comes first. */
    private Set<Key> onlyBefore(Domain before, Domain after) {
        Set<Key> keys = needs(before);
        keys.removeAll(needs(after));
        return keys;
    }

    private static void comment(
            List<Operation> operations, QualifiedName name, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            operations.add(new SetComment(ObjectName.of(ObjectKind.DOMAIN, name), after, before));
        }
    }

    private void change(Domain before, Domain after) {
        List<Operation> operations = new ArrayList<>();
        DomainChange change = DomainChange.between(before, after);
        if (!change.equals(DomainChange.NONE)) {
            operations.add(new AlterDomain(before.name(), change, DomainChange.between(after, before)));
        }
        comment(operations, before.name(), before.comment(), after.comment());
        if (!operations.isEmpty()) {
            steps.add(new PlannedStep(rank(Stage.DOMAINS, Rank.Step.CHANGE_COLUMN, before.name()), operations)
                    // a condition holds for every row with it: one that comes waits, and is gone again on the way back
                    .modifies(TypeUses.keys(before.name(), holders(before.name()), Set.of()))
                    .needs(needs(after))
                    .needsOld(onlyBefore(before, after)));
        }
    }

    private void rebuild(Domain before, Domain after) {
        QualifiedName name = before.name();
        CarriedDomains domains = CarriedDomains.over(
                List.of(name), changes, true, users -> TypeInUseException.madeAnew("domain " + name, users));
        boolean byText = Casts.isByText(before.type(), after.type()) || Casts.isByText(after.type(), before.type());
        if (byText || !domains.isEmpty()) {
            requireNoComposite(name);
        }
        List<EnumUse> uses = domains.with(name, TypeUses.of(name, changes.tables(), true));
        List<CompositeUse> holders = holders(name);
        steps.add(new PlannedStep(
                        rank(Stage.DOMAINS, Rank.Step.CHANGE_COLUMN, name),
                        domains.upgrade(
                                byText ? movingByText(before, after, uses) : rebuilding(before, after, uses, holders)))
                .undoneBy(domains.downgrade(
                        byText ? movingByText(after, before, uses) : rebuilding(after, before, uses, holders)))
                .modifies(TypeUses.keys(name, holders, TypeUses.columns(uses, holders)))
                .modifies(domains.keys())
                .needs(needs(after))
                .needs(domains.needs(requirements))
                .needsOld(onlyBefore(before, after)));
    }

    private List<CompositeUse> holders(QualifiedName domain) {
        return TypeUses.holders(domain, changes, true);
    }

    private List<Operation> rebuilding(Domain before, Domain after, List<EnumUse> uses, List<CompositeUse> holders) {
        List<Operation> operations = new ArrayList<>(List.of(new RebuildDomain(after, uses, holders, before)));
        comment(operations, after.name(), null, after.comment());
        operations.addAll(CompositeTypePlanner.comments(holders, changes.compositeTypes()));
        return operations;
    }

    /** Where PostgreSQL has no cast from what the domain is made of to what it becomes, its columns are texts meanwhile. */
    private static List<Operation> movingByText(Domain before, Domain after, List<EnumUse> uses) {
        List<Operation> operations = new ArrayList<>();
        for (EnumUse use : uses) {
            if (use.defaultExpression() != null) {
                operations.add(new DropDefault(use.table(), use.column(), use.defaultExpression()));
            }
            operations.add(retype(use, type(use, before), text(use)));
        }
        operations.add(new DropDomain(before.name(), before));
        operations.add(new CreateDomain(after));
        comment(operations, after.name(), null, after.comment());
        for (EnumUse use : uses) {
            operations.add(retype(use, text(use), type(use, after)));
            if (use.defaultExpression() != null) {
                operations.add(new SetDefault(use.table(), use.column(), use.defaultExpression(), null));
            }
        }
        return operations;
    }

    private static AlterColumnType retype(EnumUse use, ColumnType from, ColumnType to) {
        return new AlterColumnType(
                use.table(),
                use.column(),
                to,
                null,
                Casts.using(use.column(), from, to),
                from,
                null,
                Casts.using(use.column(), to, from));
    }

    private static ColumnType type(EnumUse use, Domain domain) {
        ColumnType type = ColumnType.named(domain.name());
        return use.array() ? type.asArray() : type;
    }

    private static ColumnType text(EnumUse use) {
        ColumnType text = ColumnType.builtIn("text");
        return use.array() ? text.asArray() : text;
    }

    private void requireNoComposite(QualifiedName domain) {
        List<String> users = changes.compositeTypes().stream()
                .filter(Match::stays)
                .map(Match::before)
                .filter(type -> CompositeTypeChange.contains(type, domain))
                .map(type -> "composite type " + type.name())
                .toList();
        if (!users.isEmpty()) {
            throw TypeInUseException.madeAnew("domain " + domain, users);
        }
    }
}
