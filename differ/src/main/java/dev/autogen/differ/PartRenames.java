package dev.autogen.differ;

import dev.autogen.differ.Rank.Stage;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Plans that indexes and constraints take the names that entities chose for them, rings by way of a temporary name. */
final class PartRenames {

    private final Requirements requirements;
    private final List<PlannedStep> steps;

    PartRenames(Requirements requirements, List<PlannedStep> steps) {
        this.requirements = requirements;
        this.steps = steps;
    }

    /** One constraint or index under another name. */
    private record Renaming(TableChange table, Match<Part> part, int group) {

        List<Key> left() {
            return PartPlanner.nameKeys(
                    table.name(), part.before(), part.before().requireName());
        }

        List<Key> taken() {
            return PartPlanner.nameKeys(
                    table.name(), part.before(), part.after().requireName());
        }
    }

    void plan(List<TableChange> tables) {
        List<Renaming> open = new ArrayList<>();
        Set<QualifiedName> taken = new HashSet<>();
        for (int group = 0; group < tables.size(); group++) {
            TableChange table = tables.get(group);
            for (Match<Part> part : table.parts()) {
                if (!part.isAdded()) {
                    taken.add(table.name().withName(part.before().requireName()));
                }
                boolean renamed = PartChange.outlives(part)
                        && !Objects.equals(part.before().name(), part.after().name());
                if (renamed) {
                    open.add(new Renaming(table, part, group));
                }
            }
        }
        open.sort(Comparator.comparingInt(Renaming::group)
                .thenComparing(one -> one.part().before().requireName()));
        Map<Key, Renaming> leaving = new HashMap<>();
        open.forEach(one -> one.left().forEach(key -> leaving.put(key, one)));
        for (Renaming one : open) {
            if (closesRing(one, leaving)) {
                one.left().forEach(leaving::remove);
                byWayOfTemporary(one, taken);
            } else {
                directly(one);
            }
        }
    }

    /** Whether the name that it takes is left only after, one waiting for the other, its own is. */
    private static boolean closesRing(Renaming start, Map<Key, Renaming> leaving) {
        Set<Renaming> seen = new HashSet<>();
        Deque<Renaming> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            for (Key key : next.remove().taken()) {
                Renaming other = leaving.get(key);
                if (other == start) {
                    return true;
                }
                if (other != null && seen.add(other)) {
                    next.add(other);
                }
            }
        }
        return false;
    }

    private void directly(Renaming one) {
        String from = one.part().before().requireName();
        String to = one.part().after().requireName();
        steps.add(step(one, from, to, "").drops(one.left()).creates(one.taken()));
    }

    private void byWayOfTemporary(Renaming one, Set<QualifiedName> taken) {
        String from = one.part().before().requireName();
        String to = one.part().after().requireName();
        String temporary = RenameOrder.temporaryName(
                from, name -> !taken.add(one.table().name().withName(name)));
        Key turn = Key.of(Key.Kind.RENAME, one.table().name(), temporary);
        steps.add(step(one, from, temporary, "1 ").drops(one.left()).creates(turn));
        steps.add(step(one, temporary, to, "2 ").needs(turn).creates(one.taken()));
    }

    /**
     * A rename comes after all that touches its columns and their types, so that the way back of those finds the old name. It needs no key that a foreign key may stand
     * on: another that comes may want the name that it leaves.
     */
    private PlannedStep step(Renaming one, String from, String to, String turn) {
        Set<Key> needs = requirements.ofPart(one.table().target(), one.part().after());
        needs.removeIf(key -> key.kind() == Key.Kind.UNIQUE_COLUMNS);
        Rank rank = new Rank(Stage.TABLES, one.group(), Rank.Step.RENAME_PART, turn + from);
        return new PlannedStep(
                        rank, one.part().before().named(from).rename(one.table().name(), to))
                .needs(needs);
    }
}
