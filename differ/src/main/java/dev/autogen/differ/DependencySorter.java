package dev.autogen.differ;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;

/** Orders steps so that each finds what it needs, and among those that may come next takes the one of the lowest rank. */
final class DependencySorter {

    private final List<PlannedStep> steps;
    private final List<Set<Integer>> after = new ArrayList<>();
    private final int[] waitsFor;

    private DependencySorter(List<PlannedStep> steps) {
        this.steps = steps;
        this.waitsFor = new int[steps.size()];
        steps.forEach(step -> after.add(new HashSet<>()));
    }

    /** @throws CircularPlanException if steps need each other */
    static List<PlannedStep> sort(List<PlannedStep> steps) {
        DependencySorter sorter = new DependencySorter(
                steps.stream().sorted(Comparator.comparing(PlannedStep::rank)).toList());
        sorter.connect();
        return sorter.order();
    }

    /** The steps that stand in one relation to one key. */
    private Map<Key, List<Integer>> by(Function<PlannedStep, Set<Key>> relation) {
        Map<Key, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            for (Key key : relation.apply(steps.get(i))) {
                index.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
            }
        }
        return index;
    }

    private void connect() {
        Map<Key, List<Integer>> creators = by(PlannedStep::creates);
        Map<Key, List<Integer>> droppers = by(PlannedStep::drops);
        Map<Key, List<Integer>> modifiers = by(PlannedStep::modifies);
        Map<Key, List<Integer>> needers = by(PlannedStep::needs);
        Map<Key, List<Integer>> oldNeeders = by(PlannedStep::needsOld);
        connect(creators, needers);
        connect(creators, modifiers);
        connect(modifiers, needers);
        connect(oldNeeders, modifiers);
        connect(oldNeeders, droppers);
        connect(droppers, creators);
        // of a name that goes and comes again, changes concern what comes
        Map<Key, List<Integer>> goneForGood = new HashMap<>(droppers);
        goneForGood.keySet().removeAll(creators.keySet());
        connect(modifiers, goneForGood);
    }

    private void connect(Map<Key, List<Integer>> first, Map<Key, List<Integer>> second) {
        first.forEach((key, before) -> {
            for (int next : second.getOrDefault(key, List.of())) {
                for (int one : before) {
                    if (one != next && after.get(one).add(next)) {
                        waitsFor[next]++;
                    }
                }
            }
        });
    }

    private List<PlannedStep> order() {
        // the steps are sorted by rank, so that their number decides
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < steps.size(); i++) {
            if (waitsFor[i] == 0) {
                ready.add(i);
            }
        }
        List<PlannedStep> ordered = new ArrayList<>();
        while (!ready.isEmpty()) {
            int next = ready.remove();
            ordered.add(steps.get(next));
            for (int waiting : after.get(next)) {
                if (--waitsFor[waiting] == 0) {
                    ready.add(waiting);
                }
            }
        }
        if (ordered.size() < steps.size()) {
            Set<PlannedStep> done = new HashSet<>(ordered);
            throw new CircularPlanException(steps.stream()
                    .filter(step -> !done.contains(step))
                    .flatMap(step -> step.forward().stream())
                    .toList());
        }
        return ordered;
    }
}
