package dev.autogen.differ;

import dev.autogen.operation.Operation;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is not compared and was made by SQL of the model's own that is taken back now: its own statements see to it, and nobody else may. What others made and
 * stands on that steps aside before everything, and returns after everything.
 *
 * @param others those that such SQL leaves alone, or takes back only when nothing stands on it any more
 * @param up those that step aside on the way up, each after what it stands on
 * @param back those of them that return there; the others go with what they are part of
 */
record DependentsOfAuxiliaries(List<Dependent> others, List<Dependent> up, List<Dependent> back) {

    /**
     * Divides the bystanders.
     *
     * @param actual under the names that the database has, as the bystanders' are
     * @param steps what is done to tables and types
     * @throws BlockedChangeException if one could not be restored
     */
    static DependentsOfAuxiliaries of(
            List<Dependent> dependents,
            AuxiliaryPlanner.Outcome auxiliaries,
            List<PlannedStep> steps,
            Schema actual,
            Renames renames) {
        Map<Dependent, AuxiliaryObject> takenBack = takenBack(dependents, auxiliaries.takenBack(), actual);
        if (takenBack.isEmpty()) {
            return new DependentsOfAuxiliaries(dependents, List.of(), List.of());
        }
        Set<Dependent> above = above(dependents, takenBack.keySet());
        Touched forward = new Touched(
                steps.stream().flatMap(step -> step.forward().stream()).toList(), renames);
        Map<String, String> reasons = new TreeMap<>();
        for (Dependent one : above) {
            if (!forward.takesAlong(one)) {
                reason(one, takenBack, auxiliaries, forward, renames)
                        .ifPresent(reason -> reasons.put(one.name(), reason));
            }
        }
        if (!reasons.isEmpty()) {
            throw new BlockedChangeException(reasons);
        }
        List<Dependent> others = new ArrayList<>(dependents);
        others.removeAll(above);
        others.removeIf(
                one -> takenBack.containsKey(one) && auxiliaries.before().contains(takenBack.get(one)));
        return new DependentsOfAuxiliaries(
                others,
                List.copyOf(above),
                above.stream().filter(one -> !forward.takesAlong(one)).toList());
    }

    /** Returns who takes back what, as far as the statements say it. */
    private static Map<Dependent, AuxiliaryObject> takenBack(
            List<Dependent> dependents, List<AuxiliaryObject> objects, Schema actual) {
        Set<String> namespaces = Set.copyOf(actual.namespaces());
        Map<Dependent, AuxiliaryObject> takenBack = new LinkedHashMap<>();
        for (AuxiliaryObject object : objects) {
            List<WrittenDrop> drops = drops(object.drop(), namespaces);
            for (Dependent one : dependents) {
                List<WrittenDrop> own = drops(one.drop(), namespaces);
                if (drops.stream().anyMatch(drop -> own.stream().anyMatch(drop::isSame))) {
                    takenBack.put(one, object);
                }
            }
            if (drops.stream().anyMatch(WrittenDrop::cascades)) {
                Set<Dependent> own = takenBack.keySet().stream()
                        .filter(one -> object.equals(takenBack.get(one)))
                        .collect(Collectors.toSet());
                above(dependents, own).stream()
                        .filter(one -> isMadeBy(object, one, namespaces))
                        .forEach(one -> takenBack.put(one, object));
            }
        }
        return takenBack;
    }

    private static List<WrittenDrop> drops(List<String> statements, Set<String> namespaces) {
        return statements.stream()
                .flatMap(sql -> WrittenDrop.read(sql, namespaces).stream())
                .toList();
    }

    /** Whether the statements that make the object say the name: what they do not say, somebody else made. */
    private static boolean isMadeBy(AuxiliaryObject object, Dependent dependent, Set<String> namespaces) {
        return drops(dependent.drop(), namespaces).stream().anyMatch(drop -> object.create().stream()
                .flatMap(sql -> SqlLexer.tokens(sql).stream())
                .anyMatch(token -> token.isName() && token.value().equals(drop.lastName())));
    }

    /** Returns what stands on these and is none of them, all the way up, each after what it stands on. */
    private static Set<Dependent> above(List<Dependent> dependents, Set<Dependent> below) {
        Set<String> names = below.stream().map(Dependent::name).collect(Collectors.toSet());
        Set<Dependent> above = new LinkedHashSet<>();
        boolean found;
        do {
            found = false;
            for (Dependent one : dependents) {
                boolean stands = one.standsOn().stream().anyMatch(names::contains);
                if (stands && !below.contains(one) && above.add(one)) {
                    names.add(one.name());
                    found = true;
                }
            }
        } while (found);
        return above;
    }

    private static Optional<String> reason(
            Dependent one,
            Map<Dependent, AuxiliaryObject> takenBack,
            AuxiliaryPlanner.Outcome auxiliaries,
            Touched forward,
            Renames renames) {
        if (!one.isRestorable()) {
            return Optional.of("autogen cannot make it anew");
        }
        return Stream.of(
                        takenBack.keySet().stream()
                                .filter(below -> one.standsOn().contains(below.name())
                                        && !auxiliaries.returns(takenBack.get(below)))
                                .map(below -> "needs " + below.name() + ", which SQL of the model's own takes back"),
                        forward.lostBelow(one).stream().map(lost -> "needs " + lost + ", which goes"),
                        Stream.of(one.reads(), one.needs(), one.partOf())
                                .flatMap(List::stream)
                                .filter(below -> !renames.apply(below).equals(below))
                                .map(DependentPlanner::inOldWords))
                .flatMap(reasons -> reasons)
                .findFirst();
    }

    List<Operation> upgrade(List<Operation> operations) {
        return DependentPlanner.around(up, operations, back);
    }

    List<Operation> downgrade(List<Operation> operations) {
        return DependentPlanner.around(back, operations, up);
    }
}
