package dev.autogen.differ;

import dev.autogen.differ.CarriedDomains.Texts;
import dev.autogen.differ.Rank.Stage;
import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.DomainChange;
import dev.autogen.operation.DropDomain;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildDomain;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Domain;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans what happens to domains. */
final class DomainPlanner {

    private final SchemaChanges changes;
    private final Requirements requirements;
    private final Set<QualifiedName> carriedDomains;
    private final NamingDomains naming;
    private final LateTypes late;
    private final List<PlannedStep> steps;

    DomainPlanner(
            SchemaChanges changes,
            Requirements requirements,
            Set<QualifiedName> rebuiltTypes,
            Set<QualifiedName> carriedDomains,
            LateTypes late,
            List<PlannedStep> steps) {
        this.carriedDomains = carriedDomains;
        this.naming = new NamingDomains(changes, rebuiltTypes);
        this.late = late;
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
            steps.add(late.drop(
                    new PlannedStep(
                                    rank(Stage.OLD_DOMAINS, Rank.Step.DROP, dropped.name()),
                                    new DropDomain(dropped.name(), dropped))
                            .drops(keys(dropped.name())),
                    dropped.name(),
                    needs(dropped)));
        } else {
            planKept(domain);
        }
    }

    private void planKept(Match<Domain> domain) {
        Domain before = domain.before();
        Domain after = domain.after();
        boolean carried = carriedDomains.contains(before.name()) && !DomainDifference.isOfAnotherType(domain);
        boolean rebuilt = !carried && DomainDifference.isRebuilt(domain, changes);
        Domain now = before;
        if (!rebuilt || naming.isOffThroughout(domain)) {
            now = naming.before(domain);
            setAside(before, now);
        }
        if (carried) {
            now = naming.after(domain);
        } else if (rebuilt) {
            Domain anew = now.equals(before) ? after : naming.after(domain);
            rebuild(now, anew);
            now = anew;
        }
        change(now, after);
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

    private void setAside(Domain before, Domain bare) {
        if (!bare.equals(before)) {
            Set<Key> left = needs(before);
            left.removeAll(needs(bare));
            steps.add(new PlannedStep(
                            rank(Stage.DOMAINS, Rank.Step.DROP_DEFAULT, before.name()),
                            NamingDomains.change(before, bare))
                    .creates(turn(before))
                    .needsOld(Key.type(before.name()))
                    .needsOld(left));
        }
    }

    private static Key turn(Domain domain) {
        return Key.of(Key.Kind.RENAME, domain.name());
    }

    private void change(Domain now, Domain after) {
        List<Operation> operations = new ArrayList<>();
        if (!DomainChange.between(now, after).equals(DomainChange.NONE)) {
            operations.add(NamingDomains.change(now, after));
        }
        comment(operations, after.name(), now.comment(), after.comment());
        if (!operations.isEmpty()) {
            steps.add(new PlannedStep(rank(Stage.DOMAINS, Rank.Step.CHANGE_COLUMN, after.name()), operations)
                    // a condition holds for every row with it: one that comes waits, and is gone again on the way back
                    .modifies(Key.type(after.name()))
                    .modifies(TypesAbove.of(List.of(after.name()), changes).keys())
                    .needs(needs(after))
                    .needs(turn(after))
                    .needsOld(onlyBefore(now, after)));
        }
    }

    private void rebuild(Domain before, Domain after) {
        QualifiedName name = before.name();
        CarriedDomains domains = CarriedDomains.over(
                name,
                changes,
                texts(before, after),
                true,
                users -> TypeInUseException.madeAnew("domain " + name, users));
        Set<Key> takenAlong = late.changesBelow(before.type().name());
        takenAlong.removeAll(alteredInPlace());
        Set<Key> left = onlyBefore(before, after);
        if (!takenAlong.isEmpty()) {
            left.remove(Key.type(before.type().name()));
        }
        steps.add(new PlannedStep(
                        rank(Stage.DOMAINS, Rank.Step.CHANGE_COLUMN, name),
                        domains.upgrade(rebuilding(before, after, domains)))
                .undoneBy(domains.downgrade(rebuilding(after, before, domains)))
                .modifies(TypeUses.keys(name, TypeUses.columns(domains.uses(), domains.holders())))
                .modifies(domains.keys())
                .needs(needs(after))
                .needs(domains.needs(requirements))
                .needs(late.changesBelow(needs(before)))
                .needs(takenAlong)
                .needsOld(left));
    }

    /** Those take no domain along that is made of them: one that leaves them has left before they get a condition. */
    private Set<Key> alteredInPlace() {
        return changes.domains().stream()
                .filter(domain -> domain.stays() && !DomainDifference.isRebuilt(domain, changes))
                .map(domain -> Key.type(domain.before().name()))
                .collect(Collectors.toSet());
    }

    /** Values that are cast on their way may be other ones than their texts say. */
    private static Texts texts(Domain before, Domain after) {
        if (Casts.isByText(before.type(), after.type()) || Casts.isByText(after.type(), before.type())) {
            return Texts.CARRY_ALL;
        }
        return TypeEquality.same(before.type(), after.type()) ? Texts.CARRY_ARRAYS : Texts.NONE;
    }

    /** What goes over by text goes and comes with the domains that are made of it. */
    private static List<Operation> rebuilding(Domain before, Domain after, CarriedDomains domains) {
        if (texts(before, after) == Texts.CARRY_ALL) {
            return List.of();
        }
        List<Operation> operations =
                new ArrayList<>(List.of(new RebuildDomain(after, domains.uses(), domains.holders(), before)));
        comment(operations, after.name(), null, after.comment());
        operations.addAll(domains.comments());
        return operations;
    }
}
