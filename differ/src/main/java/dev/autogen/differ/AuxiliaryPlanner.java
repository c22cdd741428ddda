package dev.autogen.differ;

import dev.autogen.differ.Rank.Stage;
import dev.autogen.operation.CreateAuxiliary;
import dev.autogen.operation.DropAuxiliary;
import dev.autogen.operation.Operation;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plans the SQL of the model's own. What it makes is not known, so its place is that of Hibernate's schema creator: before everything, or after everything,
 * and taken back the other way round. Other statements under one name are another object: the old one is taken back in its own words, and the new one run.
 */
final class AuxiliaryPlanner {

    private final List<PlannedStep> steps = new ArrayList<>();
    private final List<AuxiliaryObject> lateBefore = new ArrayList<>();
    private final List<AuxiliaryObject> lateAfter = new ArrayList<>();

    private AuxiliaryPlanner() {}

    /**
     * What is to be run.
     *
     * @param steps of what comes before tables
     * @param before what runs after everything else and goes, or becomes another
     * @param after what runs after everything else and comes, or comes again
     */
    record Outcome(List<PlannedStep> steps, List<AuxiliaryObject> before, List<AuxiliaryObject> after) {

        List<Operation> upgrade(List<Operation> operations) {
            return around(before, operations, after);
        }

        List<Operation> downgrade(List<Operation> operations) {
            return around(after, operations, before);
        }

        private static List<Operation> around(
                List<AuxiliaryObject> from, List<Operation> operations, List<AuxiliaryObject> to) {
            List<Operation> whole = new ArrayList<>();
            from.forEach(object -> whole.add(drop(object)));
            Collections.reverse(whole);
            whole.addAll(operations);
            to.forEach(object -> whole.add(new CreateAuxiliary(object)));
            return whole;
        }
    }

    static Outcome plan(List<AuxiliaryObject> desired, List<AuxiliaryObject> actual, Claims claims) {
        AuxiliaryPlanner planner = new AuxiliaryPlanner();
        planner.compare(desired, actual, claims);
        return new Outcome(planner.steps, planner.lateBefore, planner.lateAfter);
    }

    private void compare(List<AuxiliaryObject> desired, List<AuxiliaryObject> actual, Claims claims) {
        Map<String, AuxiliaryObject> wanted = byName(desired);
        Map<String, AuxiliaryObject> existing = byName(actual);
        for (int place = 0; place < actual.size(); place++) {
            AuxiliaryObject now = actual.get(place);
            AuxiliaryObject then = wanted.get(now.name());
            boolean goes = then == null && claims.drops(nameOf(now));
            if (goes || (then != null && isAnother(now, then) && (!now.beforeTables() || !then.beforeTables()))) {
                drop(now, actual.size() - place);
            }
        }
        for (int place = 0; place < desired.size(); place++) {
            AuxiliaryObject then = desired.get(place);
            AuxiliaryObject now = existing.get(then.name());
            if (now == null || isAnother(now, then)) {
                boolean inPlace = now != null && now.beforeTables() && then.beforeTables();
                create(now != null && inPlace ? List.of(drop(now)) : List.of(), then, place);
            }
        }
    }

    private static boolean isAnother(AuxiliaryObject now, AuxiliaryObject then) {
        return !now.create().equals(then.create());
    }

    private void drop(AuxiliaryObject object, int place) {
        if (object.beforeTables()) {
            Rank rank = new Rank(Stage.OLD_AUXILIARIES, place, Rank.Step.DROP, object.name());
            steps.add(new PlannedStep(rank, drop(object)));
        } else {
            lateBefore.add(object);
        }
    }

    private void create(List<Operation> first, AuxiliaryObject object, int place) {
        if (object.beforeTables()) {
            List<Operation> operations = new ArrayList<>(first);
            operations.add(new CreateAuxiliary(object));
            Rank rank = new Rank(Stage.AUXILIARIES, place, Rank.Step.CREATE, object.name());
            steps.add(new PlannedStep(rank, operations));
        } else {
            lateAfter.add(object);
        }
    }

    private static Operation drop(AuxiliaryObject object) {
        return new DropAuxiliary(object.name(), object.drop(), object);
    }

    private static ObjectName nameOf(AuxiliaryObject object) {
        return ObjectName.of(ObjectKind.AUXILIARY, QualifiedName.of(object.name()));
    }

    private static Map<String, AuxiliaryObject> byName(List<AuxiliaryObject> objects) {
        return objects.stream().collect(Collectors.toMap(AuxiliaryObject::name, Function.identity()));
    }
}
