package dev.autogen.differ;

import dev.autogen.differ.Rank.Stage;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lets what is not compared step aside where PostgreSQL refuses a change because of it, and return afterwards: on the way up, and on the way down. What could
 * not return stops the comparison.
 */
final class DependentPlanner {

    private final List<Dependent> dependents;
    private final Renames renames;
    private final List<String> notes = new ArrayList<>();
    private final List<PlannedStep> planned = new ArrayList<>();

    private DependentPlanner(List<Dependent> dependents, Renames renames) {
        this.dependents = dependents;
        this.renames = renames;
    }

    /**
     * What has to be done besides.
     *
     * @param notes what the user should know, one sentence each
     */
    record Outcome(List<PlannedStep> steps, List<String> notes) {}

    /** @throws BlockedChangeException if something stands in the way and could not be restored */
    static Outcome plan(List<Dependent> dependents, List<PlannedStep> steps, Renames renames, Schema before) {
        DependentPlanner planner = new DependentPlanner(dependents, renames);
        if (!dependents.isEmpty()) {
            List<Operation> forward =
                    steps.stream().flatMap(step -> step.forward().stream()).toList();
            List<Operation> backward =
                    steps.stream().flatMap(step -> step.backward().stream()).toList();
            planner.plan(
                    new Touched(forward, renames),
                    new IndexSettings(forward, before, renames),
                    new Touched(backward, renames),
                    new IndexSettings(backward, before, renames));
        }
        return new Outcome(planner.planned, planner.notes);
    }

    private void plan(Touched forward, IndexSettings settings, Touched backward, IndexSettings settingsBack) {
        Set<Dependent> up = withThoseAbove(forward, settings);
        Set<Dependent> down = withThoseAbove(backward, settingsBack);
        down.removeAll(up);
        refuse(forward, up, down);
        for (Dependent one : up) {
            if (IndexSettings.isOne(one)) {
                setAgain(one, settings);
            } else if (forward.takesAlong(one)) {
                goAlong(one);
            } else {
                stepAside(one, true);
            }
        }
        down.forEach(one -> stepAside(one, false));
    }

    /** Returns what must move, and what stands on that, all the way up. */
    private Set<Dependent> withThoseAbove(Touched touched, IndexSettings settings) {
        Set<Dependent> moving = new LinkedHashSet<>();
        Set<String> names = new HashSet<>();
        boolean found = true;
        while (found) {
            found = false;
            for (Dependent one : dependents) {
                boolean moves = (IndexSettings.isOne(one) ? settings.moves(one) : touched.moves(one))
                        || one.standsOn().stream().anyMatch(names::contains);
                if (moves && names.add(one.name())) {
                    moving.add(one);
                    found = true;
                }
            }
        }
        return moving;
    }

    private void refuse(Touched forward, Set<Dependent> up, Set<Dependent> down) {
        Map<String, String> reasons = new TreeMap<>();
        for (Dependent one : up) {
            if (!forward.takesAlong(one)) {
                forward.lostBelow(one).ifPresent(lost -> reasons.put(one.name(), "needs " + lost + ", which goes"));
            }
        }
        List<Dependent> all = Stream.concat(up.stream(), down.stream()).toList();
        for (Dependent one : all) {
            if (!one.isRestorable()) {
                reasons.putIfAbsent(one.name(), "autogen cannot make it anew");
            }
            Stream.of(one.reads(), one.needs(), one.partOf())
                    .flatMap(List::stream)
                    .filter(below -> !renames.apply(below).equals(below))
                    .findFirst()
                    .ifPresent(below -> reasons.putIfAbsent(one.name(), inOldWords(below)));
            one.standsOn().stream()
                    .filter(reasons::containsKey)
                    .findFirst()
                    .ifPresent(below -> reasons.putIfAbsent(one.name(), "stands on " + below));
        }
        if (!reasons.isEmpty()) {
            throw new BlockedChangeException(reasons);
        }
    }

    static String inOldWords(ObjectName below) {
        return "it would return in words that still say " + below
                + ", which is renamed as well; do the one first and the other in a revision after it";
    }

    /** What it is part of takes it along; on the way down it returns with that. */
    private void goAlong(Dependent one) {
        if (!one.drop().isEmpty()) {
            notes.add("No entity claims " + one.name() + ", but it goes: what it stands on goes.");
        }
        planned.add(dropStep(one, List.of()));
    }

    private void stepAside(Dependent one, boolean up) {
        List<Operation> drop = up ? statements(one.drop()) : List.of();
        List<Operation> restore = up ? statements(one.restore()) : List.of();
        planned.add(dropStep(one, drop));
        PlannedStep restoring = new PlannedStep(rank(Stage.RESTORED_DEPENDENTS, one), restore)
                .undoneBy(statements(one.drop()))
                .creates(key(one.name()));
        restoring.needs(below(one));
        planned.add(restoring);
    }

    private void setAgain(Dependent one, IndexSettings settings) {
        settings.loss(one).ifPresent(notes::add);
        planned.add(settings.release(one, rank(Stage.DROPPED_DEPENDENTS, one)).drops(key(one.name())));
        planned.add(new PlannedStep(rank(Stage.RESTORED_DEPENDENTS, one), statements(settings.fitting(one)))
                .undoneBy(List.of())
                .creates(key(one.name()))
                .needs(settings.keys(one)));
    }

    private PlannedStep dropStep(Dependent one, List<Operation> drop) {
        PlannedStep step = new PlannedStep(rank(Stage.DROPPED_DEPENDENTS, one), drop)
                .undoneBy(statements(one.restore()))
                .drops(key(one.name()));
        step.needsOld(below(one));
        return step;
    }

    private static List<Key> below(Dependent one) {
        List<Key> keys = new ArrayList<>();
        one.standsOn().forEach(other -> keys.add(key(other)));
        Stream.of(one.reads(), one.needs(), one.partOf()).flatMap(List::stream).forEach(name -> {
            keys.add(key(name));
            if (name.kind() == ObjectKind.CONSTRAINT) {
                // what groups by a primary key does so under any name of it
                keys.add(Key.of(Key.Kind.PRIMARY_KEY, name.owner()));
            }
        });
        return keys;
    }

    private static Key key(String name) {
        return Key.of(Key.Kind.DEPENDENT, QualifiedName.of(name));
    }

    private static Key key(ObjectName name) {
        String member = String.valueOf(name.member());
        switch (name.kind()) {
            case COLUMN:
                return Key.column(name.owner(), member);
            case TABLE:
                return Key.table(name.owner());
            case CONSTRAINT:
                return Key.of(Key.Kind.CONSTRAINT_NAME, name.owner(), member);
            case INDEX:
                return Key.relationName(QualifiedName.of(name.owner().namespace(), member));
            case SEQUENCE:
                return Key.sequence(name.owner());
            case ENUM, COMPOSITE_TYPE, DOMAIN:
                return Key.type(name.owner());
            default:
                throw new IllegalArgumentException("Nothing that is not compared stands on " + name + ".");
        }
    }

    private static Rank rank(Stage stage, Dependent one) {
        Rank.Step step = stage == Stage.DROPPED_DEPENDENTS ? Rank.Step.DROP : Rank.Step.CREATE;
        return new Rank(stage, 0, step, one.name());
    }

    /** Returns the operations before which some step aside, the highest first, and after which some return, the lowest first. */
    static List<Operation> around(List<Dependent> from, List<Operation> operations, List<Dependent> to) {
        List<Operation> whole = new ArrayList<>();
        List<Dependent> reversed = new ArrayList<>(from);
        Collections.reverse(reversed);
        reversed.forEach(one -> whole.addAll(statements(one.drop())));
        whole.addAll(operations);
        to.forEach(one -> whole.addAll(statements(one.restore())));
        return whole;
    }

    static List<Operation> statements(List<String> texts) {
        return texts.stream().<Operation>map(ExecuteSql::new).toList();
    }
}
