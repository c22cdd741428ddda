package dev.autogen.differ;

import dev.autogen.differ.Rank.Stage;
import dev.autogen.schema.QualifiedName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

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

        QualifiedName from() {
            return table.name().withName(part.before().requireName());
        }

        QualifiedName to() {
            return table.name().withName(part.after().requireName());
        }
    }

    void plan(List<TableChange> tables) {
        Map<QualifiedName, Renaming> open = new TreeMap<>();
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
                    Renaming renaming = new Renaming(table, part, group);
                    open.put(renaming.from(), renaming);
                }
            }
        }
        ringsOf(open).forEach(one -> byWayOfTemporary(one, taken));
        open.values().forEach(this::directly);
    }

    /** Takes one renaming out of each ring and returns those. */
    private static List<Renaming> ringsOf(Map<QualifiedName, Renaming> open) {
        Map<QualifiedName, Renaming> cut = new HashMap<>();
        for (QualifiedName start : List.copyOf(open.keySet())) {
            Set<QualifiedName> seen = new HashSet<>();
            QualifiedName at = start;
            while (open.containsKey(at) && seen.add(at)) {
                at = Objects.requireNonNull(open.get(at)).to();
            }
            if (at.equals(start) && open.containsKey(start)) {
                cut.put(start, Objects.requireNonNull(open.remove(start)));
            }
        }
        return cut.values().stream()
                .sorted(Comparator.comparing(Renaming::from))
                .toList();
    }

    private void directly(Renaming one) {
        String from = one.part().before().requireName();
        String to = one.part().after().requireName();
        steps.add(step(one, from, to, "")
                .drops(PartPlanner.nameKeys(one.table().name(), one.part().before(), from))
                .creates(PartPlanner.nameKeys(one.table().name(), one.part().before(), to)));
    }

    private void byWayOfTemporary(Renaming one, Set<QualifiedName> taken) {
        String from = one.part().before().requireName();
        String to = one.part().after().requireName();
        String temporary = RenameOrder.temporaryName(
                from, name -> !taken.add(one.table().name().withName(name)));
        Key turn = Key.of(Key.Kind.RENAME, one.table().name(), temporary);
        steps.add(step(one, from, temporary, "1 ")
                .drops(PartPlanner.nameKeys(one.table().name(), one.part().before(), from))
                .creates(turn));
        steps.add(step(one, temporary, to, "2 ")
                .needs(turn)
                .creates(PartPlanner.nameKeys(one.table().name(), one.part().before(), to)));
    }

    /** A rename comes after all that touches its columns and their types, so that the way back of those finds the old name. */
    private PlannedStep step(Renaming one, String from, String to, String turn) {
        Rank rank = new Rank(Stage.TABLES, one.group(), Rank.Step.RENAME_PART, turn + from);
        return new PlannedStep(
                        rank, one.part().before().named(from).rename(one.table().name(), to))
                .needs(requirements.ofPart(one.table().target(), one.part().after()));
    }
}
