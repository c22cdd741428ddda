package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated histories, planned and compared with a model that only knows sets and goes over all revisions until nothing changes. */
class RevisionPlannerPropertyTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 40})
    void smallHistoriesPlanAsTheModelSays(int size) {
        for (long seed = 0; seed < 60; seed++) {
            compare(size, seed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 300, 1_000})
    void largeHistoriesPlanAsTheModelSays(int size) {
        compare(size, 1);
    }

    @Test
    void aHistoryOfManyThousandsNeedsNoDeepStack() {
        List<Revision> line = new ArrayList<>();
        line.add(Revision.of("r0"));
        for (int i = 1; i < 20_000; i++) {
            line.add(Revision.of("r" + i, "r" + (i - 1)));
        }
        RevisionPlanner planner = new RevisionPlanner(RevisionGraph.of(line));
        RevisionPlan up = planner.upgrade(List.of(), RevisionTarget.parse("head"));
        assertThat(up.revisions()).isEqualTo(line);
        RevisionPlan down = planner.downgrade(List.of("r19999"), RevisionTarget.parse("-19999"));
        assertThat(down.headsAfter()).containsExactly("r0");
    }

    private static void compare(int size, long seed) {
        String name = "size " + size + ", seed " + seed;
        Random random = new Random(seed * 31 + size);
        List<Revision> revisions = history(size, random);
        Model model = new Model(revisions);
        List<Revision> shuffled = new ArrayList<>(revisions);
        Collections.shuffle(shuffled, random);
        RevisionGraph graph = RevisionGraph.of(shuffled);
        RevisionPlanner planner = new RevisionPlanner(graph);

        Set<String> applied = model.needed(some(revisions, random));
        Set<String> heads = model.heads(applied);
        assertThat(idsOf(graph.appliedBy(heads))).as(name).isEqualTo(applied);

        Revision target = revisions.get(random.nextInt(size));
        RevisionPlan up = planner.upgrade(heads, RevisionTarget.parse(target.id()));
        Set<String> wanted = new TreeSet<>(applied);
        wanted.addAll(model.needed(Set.of(target.id())));
        model.run(up, applied, wanted, name);
        RevisionPlan all = planner.upgrade(heads, RevisionTarget.parse("heads"));
        model.run(all, applied, idsOf(revisions), name);
        assertThat(graph.pending(heads)).as(name).isEqualTo(all.revisions());
        assertThat(graph.allApplied()).as(name).isEqualTo(all.headsAfter());

        walks(graph, planner, model, target.id(), heads, name);
        ranges(planner, model, revisions, target.id(), random, name);

        String stay = new ArrayList<>(wanted).get(random.nextInt(wanted.size()));
        RevisionPlan down = planner.downgrade(up.headsAfter(), RevisionTarget.parse(stay));
        model.run(down, wanted, model.without(wanted, model.children(stay)), name);
        RevisionPlan base = planner.downgrade(all.headsAfter(), RevisionTarget.parse("base"));
        model.run(base, idsOf(revisions), Set.of(), name);
        List<Revision> backwards = new ArrayList<>(graph.revisions());
        Collections.reverse(backwards);
        assertThat(base.revisions()).as(name).isEqualTo(backwards);
    }

    /** Steps counted from a revision, and the heads of its branch. */
    private static void walks(
            RevisionGraph graph, RevisionPlanner planner, Model model, String start, Set<String> heads, String name) {
        for (int steps = -3; steps <= 3; steps++) {
            String text = start + (steps < 0 ? "" : "+") + steps;
            Set<String> places = Set.of(start);
            boolean clear = true;
            for (int taken = 0; taken < Math.abs(steps) && clear; taken++) {
                places = steps > 0 ? model.children(place(places)) : model.parents(place(places));
                clear = places.size() == 1 || (places.isEmpty() && steps < 0 && taken + 1 == -steps);
            }
            if (clear) {
                assertThat(planner.resolve(heads, RevisionTarget.parse(text)))
                        .as(name + text)
                        .isEqualTo(places);
            } else {
                assertThatThrownBy(() -> planner.resolve(heads, RevisionTarget.parse(text)))
                        .as(name + text)
                        .isInstanceOf(RevisionException.class);
            }
        }
        Set<String> branch = model.follows(start);
        branch.addAll(model.followedBy(start));
        Set<String> ends = new TreeSet<>(branch);
        ends.retainAll(idsOf(graph.heads()));
        assertThat(planner.resolve(heads, RevisionTarget.parse(start + "@heads")))
                .as(name)
                .isEqualTo(ends);
        if (ends.size() == 1) {
            assertThat(planner.resolve(heads, RevisionTarget.parse(start + "@head")))
                    .as(name)
                    .isEqualTo(ends);
        }
    }

    private static String place(Set<String> places) {
        return places.iterator().next();
    }

    /** What lies between two revisions is what the one leads to and the other needs. */
    private static void ranges(
            RevisionPlanner planner, Model model, List<Revision> revisions, String to, Random random, String name) {
        String from = revisions.get(random.nextInt(revisions.size())).id();
        Set<String> between = model.needed(Set.of(to));
        between.retainAll(model.needing(from));
        RevisionRange range = RevisionRange.parse(from + ":" + to);
        if (between.isEmpty()) {
            assertThatThrownBy(() -> planner.range(List.of(), range)).as(name).isInstanceOf(RevisionException.class);
        } else {
            assertThat(idsOf(planner.range(List.of(), range))).as(name).isEqualTo(between);
        }
        assertThat(idsOf(planner.range(List.of(), RevisionRange.parse(":" + to))))
                .as(name)
                .isEqualTo(model.needed(Set.of(to)));
        assertThat(idsOf(planner.range(List.of(), RevisionRange.parse(from + ":"))))
                .as(name)
                .isEqualTo(model.needing(from));
    }

    /** One to three roots, forks, merges and dependencies; parents always have smaller numbers. */
    private static List<Revision> history(int size, Random random) {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Set<String> parents = new LinkedHashSet<>();
            if (i > 0 && random.nextInt(20) > 0) {
                int reach = random.nextInt(4) == 0 ? i : Math.min(i, 3);
                parents.add(id(i - 1 - random.nextInt(reach)));
                if (random.nextInt(6) == 0) {
                    parents.add(id(random.nextInt(i)));
                }
            }
            Revision revision = Revision.of(id(i), parents.toArray(String[]::new));
            boolean depends = i > 0 && random.nextInt(8) == 0;
            revisions.add(depends ? revision.withDependsOn(id(random.nextInt(i))) : revision);
        }
        return revisions;
    }

    /** Ids whose order says nothing about their age. */
    private static String id(int number) {
        return "r" + Integer.toHexString((number * 0x9E37) & 0xFFFF) + "_" + number;
    }

    private static Set<String> some(List<Revision> revisions, Random random) {
        Set<String> chosen = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            chosen.add(revisions.get(random.nextInt(revisions.size())).id());
        }
        return chosen;
    }

    private static Set<String> idsOf(Collection<Revision> revisions) {
        Set<String> ids = new TreeSet<>();
        revisions.forEach(revision -> ids.add(revision.id()));
        return ids;
    }

    /** Slow and plain. */
    private record Model(List<Revision> revisions) {

        private static Set<String> needs(Revision revision) {
            Set<String> needs = new TreeSet<>(revision.parents());
            needs.addAll(revision.dependsOn());
            return needs;
        }

        Set<String> needed(Set<String> ids) {
            Set<String> result = new TreeSet<>(ids);
            boolean grown = true;
            while (grown) {
                grown = false;
                for (Revision revision : revisions) {
                    grown |= result.contains(revision.id()) && result.addAll(needs(revision));
                }
            }
            return result;
        }

        Set<String> children(String id) {
            Set<String> result = new TreeSet<>();
            revisions.stream()
                    .filter(revision -> revision.parents().contains(id))
                    .forEach(revision -> result.add(revision.id()));
            return result;
        }

        Set<String> parents(String id) {
            Set<String> result = new TreeSet<>();
            revisions.stream()
                    .filter(revision -> revision.id().equals(id))
                    .forEach(revision -> result.addAll(revision.parents()));
            return result;
        }

        Set<String> needing(String id) {
            return after(id, Model::needs);
        }

        Set<String> followedBy(String id) {
            return after(id, revision -> new TreeSet<>(revision.parents()));
        }

        private Set<String> after(String id, Function<Revision, Set<String>> before) {
            Set<String> result = new TreeSet<>(Set.of(id));
            boolean grown = true;
            while (grown) {
                grown = false;
                for (Revision revision : revisions) {
                    boolean leadsThere = before.apply(revision).stream().anyMatch(result::contains);
                    grown |= leadsThere && result.add(revision.id());
                }
            }
            return result;
        }

        Set<String> follows(String id) {
            Set<String> result = new TreeSet<>(Set.of(id));
            boolean grown = true;
            while (grown) {
                grown = false;
                for (Revision revision : revisions) {
                    grown |= result.contains(revision.id()) && result.addAll(revision.parents());
                }
            }
            return result;
        }

        Set<String> without(Set<String> applied, Set<String> gone) {
            Set<String> result = new TreeSet<>(applied);
            result.removeAll(gone);
            boolean shrunk = true;
            while (shrunk) {
                shrunk = false;
                for (Revision revision : revisions) {
                    shrunk |= !result.containsAll(needs(revision)) && result.remove(revision.id());
                }
            }
            return result;
        }

        Set<String> heads(Set<String> applied) {
            Set<String> heads = new TreeSet<>(applied);
            revisions.stream()
                    .filter(revision -> applied.contains(revision.id()))
                    .forEach(revision -> heads.removeAll(needs(revision)));
            return heads;
        }

        /** Walks through a plan: each step must be possible where it stands, and tell the heads as they are then. */
        void run(RevisionPlan plan, Set<String> before, Set<String> after, String name) {
            Set<String> applied = new TreeSet<>(before);
            Set<String> heads = heads(applied);
            for (RevisionStep step : plan.steps()) {
                assertThat(step.headsBefore()).as(name).isEqualTo(heads);
                String id = step.revision().id();
                if (step.direction() == Direction.UP) {
                    assertThat(applied).as(name).containsAll(needs(step.revision()));
                    assertThat(applied.add(id)).as(name).isTrue();
                } else {
                    assertThat(heads).as(name).contains(id);
                    assertThat(applied.remove(id)).as(name).isTrue();
                }
                heads = heads(applied);
                assertThat(step.headsAfter()).as(name).isEqualTo(heads);
            }
            assertThat(applied).as(name).isEqualTo(after);
        }
    }
}
