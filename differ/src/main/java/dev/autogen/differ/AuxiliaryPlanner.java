package dev.autogen.differ;

import dev.autogen.differ.Rank.Stage;
import dev.autogen.operation.CreateAuxiliary;
import dev.autogen.operation.DropAuxiliary;
import dev.autogen.operation.Operation;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans the SQL of the model's own. What it makes is not known, so its place is that of Hibernate's schema creator: before everything, or after everything,
 * and taken back the other way round. Other statements under one name are another object: the old one is taken back in its own words, and the new one run;
 * what only replaces a function's body is not taken back first.
 */
final class AuxiliaryPlanner {

    private final List<PlannedStep> steps = new ArrayList<>();
    private final List<AuxiliaryObject> lateBefore = new ArrayList<>();
    private final List<AuxiliaryObject> lateAfter = new ArrayList<>();
    private final List<AuxiliaryObject> early = new ArrayList<>();
    private final Set<AuxiliaryObject> returning = new HashSet<>();
    private final List<GeneratorRows.Kept> kept = new ArrayList<>();

    private final Schema wanted;
    private final Schema existing;
    private final GeneratorRows rows;

    private AuxiliaryPlanner(Schema wanted, Schema existing, GeneratorRows rows) {
        this.wanted = wanted;
        this.existing = existing;
        this.rows = rows;
    }

    /**
     * What is to be run.
     *
     * @param steps of what comes before tables
     * @param before what runs after everything else and goes, or becomes another
     * @param after what runs after everything else and comes, or comes again
     * @param early what runs before tables and is taken back
     * @param returning those that are taken back and come again, in other words
     * @param kept rows that stay, under other names or words
     */
    record Outcome(
            List<PlannedStep> steps,
            List<AuxiliaryObject> before,
            List<AuxiliaryObject> after,
            List<AuxiliaryObject> early,
            Set<AuxiliaryObject> returning,
            List<GeneratorRows.Kept> kept) {

        List<AuxiliaryObject> takenBack() {
            return Stream.concat(before.stream(), early.stream()).toList();
        }

        /** Returns whether one that is taken back comes again. */
        boolean returns(@Nullable AuxiliaryObject object) {
            return object != null && returning.contains(object);
        }

        List<Operation> upgrade(List<Operation> operations) {
            return around(before, operations, after, kept);
        }

        List<Operation> downgrade(List<Operation> operations) {
            return around(
                    after,
                    operations,
                    before,
                    kept.stream().map(GeneratorRows.Kept::back).toList());
        }

        private static List<Operation> around(
                List<AuxiliaryObject> from,
                List<Operation> operations,
                List<AuxiliaryObject> to,
                List<GeneratorRows.Kept> kept) {
            List<Operation> whole = new ArrayList<>();
            kept.forEach(row -> whole.add(row.forget()));
            from.forEach(object -> whole.add(drop(object)));
            Collections.reverse(whole);
            whole.addAll(operations);
            to.forEach(object -> whole.add(new CreateAuxiliary(object)));
            kept.forEach(row -> whole.add(row.remember()));
            return whole;
        }
    }

    static Outcome plan(Schema wanted, Schema existing, Claims claims, Renames renames) {
        AuxiliaryPlanner planner = new AuxiliaryPlanner(wanted, existing, new GeneratorRows(renames));
        List<AuxiliaryObject> desired = new ArrayList<>(wanted.auxiliaries());
        List<AuxiliaryObject> actual = new ArrayList<>(existing.auxiliaries());
        planner.keepRows(desired, actual);
        planner.compare(desired, actual, claims);
        return new Outcome(
                planner.steps,
                planner.lateBefore,
                planner.lateAfter,
                planner.early,
                planner.returning,
                planner.kept.stream().filter(GeneratorRows.Kept::isNews).toList());
    }

    /** Takes rows that stay out of both lists. */
    private void keepRows(List<AuxiliaryObject> desired, List<AuxiliaryObject> actual) {
        for (AuxiliaryObject now : List.copyOf(actual)) {
            desired.stream().filter(then -> rows.areOne(now, then)).findFirst().ifPresent(then -> {
                kept.add(new GeneratorRows.Kept(now, then));
                actual.remove(now);
                desired.remove(then);
            });
        }
    }

    private void compare(List<AuxiliaryObject> desired, List<AuxiliaryObject> actual, Claims claims) {
        Map<String, AuxiliaryObject> later = byName(desired);
        Map<String, AuxiliaryObject> before = byName(actual);
        Map<AuxiliaryObject, AuxiliaryObject> replaced = new HashMap<>();
        for (int place = 0; place < actual.size(); place++) {
            AuxiliaryObject now = actual.get(place);
            AuxiliaryObject then = later.get(now.name());
            if (then == null ? claims.drops(nameOf(now)) : isAnother(now, then)) {
                if (then != null) {
                    returning.add(now);
                }
                Optional<AuxiliaryObject> heir = then == null
                        ? desired.stream()
                                .filter(one -> !before.containsKey(one.name()) && isHeir(one, now))
                                .filter(one -> !replaced.containsKey(one))
                                .findFirst()
                        : Optional.of(then);
                if (now.beforeTables()
                        && heir.filter(AuxiliaryObject::beforeTables).isPresent()) {
                    replaced.put(heir.get(), now);
                    returning.add(now);
                } else {
                    drop(now, actual.size() - place);
                }
            }
        }
        for (int place = 0; place < desired.size(); place++) {
            AuxiliaryObject then = desired.get(place);
            AuxiliaryObject now = before.get(then.name());
            AuxiliaryObject old = replaced.get(then);
            if (old != null) {
                replace(old, then, place);
            } else if (now == null || isAnother(now, then)) {
                create(then, place);
            }
        }
    }

    /** Whether an object with a name of its own makes what the other takes back: both cannot be there at once. */
    private boolean isHeir(AuxiliaryObject heir, AuxiliaryObject old) {
        return old.drop().stream()
                .flatMap(sql -> WrittenDrop.read(sql, Set.copyOf(existing.namespaces())).stream())
                .anyMatch(drop -> heir.create().stream().anyMatch(drop::isMadeBy));
    }

    private static boolean isAnother(AuxiliaryObject now, AuxiliaryObject then) {
        return !now.create().equals(then.create());
    }

    private void drop(AuxiliaryObject object, int place) {
        if (object.beforeTables()) {
            Rank rank = new Rank(Stage.OLD_AUXILIARIES, place, Rank.Step.DROP, object.name());
            early.add(object);
            steps.add(new PlannedStep(rank, drop(object)));
        } else {
            lateBefore.add(object);
        }
    }

    private void create(AuxiliaryObject object, int place) {
        if (object.beforeTables()) {
            steps.add(new PlannedStep(rank(object, place), new CreateAuxiliary(object)));
        } else {
            lateAfter.add(object);
        }
    }

    private static Rank rank(AuxiliaryObject object, int place) {
        return new Rank(Stage.AUXILIARIES, place, Rank.Step.CREATE, object.name());
    }

    /** Defaults that call what is dropped for a moment do without it. */
    private void replace(AuxiliaryObject now, AuxiliaryObject then, int place) {
        if (now.name().equals(then.name()) && CalledFunctions.areReplaced(now, then)) {
            steps.add(new PlannedStep(rank(then, place), new CreateAuxiliary(then))
                    .undoneBy(List.of(new CreateAuxiliary(now))));
            return;
        }
        early.add(now);
        CalledFunctions functions = new CalledFunctions(now, existing, wanted);
        List<Operation> forward = new ArrayList<>(functions.drop());
        forward.add(drop(now));
        forward.add(new CreateAuxiliary(then));
        forward.addAll(functions.setForGood());
        List<Operation> backward = new ArrayList<>(functions.drop());
        backward.add(drop(then));
        backward.add(new CreateAuxiliary(now));
        backward.addAll(functions.set());
        steps.add(new PlannedStep(rank(then, place), forward).undoneBy(backward));
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
