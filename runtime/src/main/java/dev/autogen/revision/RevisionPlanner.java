package dev.autogen.revision;

import dev.autogen.revision.RevisionProblem.NotConnected;
import dev.autogen.revision.RevisionProblem.WrongDirection;
import dev.autogen.revision.RevisionTarget.Anchor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * Answers what to run to come from one set of heads to a target. A plan's steps are in the order of {@link RevisionGraph#revisions()}, or, down,
 * in the opposite one, so that two databases run the same revisions in the same order.
 *
 * <p>Heads are ids of the graph; an id that it does not know is {@link RevisionProblem.Unknown}.
 */
public final class RevisionPlanner {

    private final RevisionGraph graph;
    private final RevisionEdges edges;

    public RevisionPlanner(RevisionGraph graph) {
        this.graph = graph;
        this.edges = graph.edges();
    }

    /**
     * Returns how to apply a target and all that it needs; empty if it is applied already.
     *
     * @throws RevisionException if the target means nothing, several things, or the way down
     */
    public RevisionPlan upgrade(Collection<String> heads, RevisionTarget target) {
        boolean backwards =
                target.relative() ? target.steps() < 0 : target.anchor() == Anchor.BASE && target.steps() <= 0;
        if (backwards) {
            throw new RevisionException(new WrongDirection(target.text(), Direction.UP));
        }
        BitSet current = graph.nodes(heads);
        BitSet applied = edges.ancestors(current);
        BitSet wanted = edges.ancestors(new TargetWalk(graph, target, current, false).resolve());
        wanted.andNot(applied);
        return up(heads, applied, graph.inOrder(wanted));
    }

    /**
     * Returns how to revert everything that came after a target; what is applied on other branches stays.
     *
     * @throws RevisionException if the target is not applied, means several things, or the way up
     */
    public RevisionPlan downgrade(Collection<String> heads, RevisionTarget target) {
        if (target.relative() && target.steps() > 0) {
            throw new RevisionException(new WrongDirection(target.text(), Direction.DOWN));
        }
        BitSet current = graph.nodes(heads);
        BitSet applied = edges.ancestors(current);
        if (target.relative() && target.steps() == 0) {
            return down(heads, applied, List.of());
        }
        BitSet reverted = edges.descendants(new TargetWalk(graph, target, current, false).firstReverted(applied));
        reverted.and(applied);
        return down(heads, applied, graph.inOrder(reverted));
    }

    /**
     * Returns how to revert one head and nothing else.
     *
     * @throws IllegalArgumentException if it is not one of the heads
     */
    public RevisionPlan revert(Collection<String> heads, String id) {
        BitSet applied = edges.ancestors(graph.nodes(heads));
        if (!edges.tips(applied).get(graph.node(id))) {
            throw new IllegalArgumentException("Revision " + id + " is no head of " + heads + ".");
        }
        return down(heads, applied, List.of(graph.named(id)));
    }

    /**
     * Returns the heads that a target means, as ids: where an offline script starts, or what is stamped. Empty is the base.
     *
     * @throws RevisionException if the target means nothing
     */
    public Set<String> resolve(Collection<String> heads, RevisionTarget target) {
        return graph.ids(new TargetWalk(graph, target, graph.nodes(heads), false).resolve());
    }

    /**
     * Returns the heads after a stamp. As in Alembic, a target takes the place of those heads that it follows or that follow it, the base that of all, or of
     * its branch; other branches stay as they are.
     *
     * @param heads what the database says now; nothing of it counts if it is to be purged
     * @param targets at least one; several are several branches
     * @throws RevisionException if a target means nothing, or several things
     */
    public StampPlan stamp(Collection<String> heads, List<RevisionTarget> targets) {
        BitSet current = graph.nodes(heads);
        BitSet after = (BitSet) current.clone();
        BitSet stamped = new BitSet();
        for (RevisionTarget target : targets) {
            TargetWalk walk = new TargetWalk(graph, target, current, false);
            BitSet meant = walk.resolve();
            BitSet replaced = meant.isEmpty() ? walk.reach() : edges.ancestors(meant);
            replaced.or(edges.descendants(meant));
            after.andNot(replaced);
            stamped.or(meant);
        }
        after.or(stamped);
        BitSet tips = edges.tips(edges.ancestors(after));
        return new StampPlan(RevisionPlan.sorted(heads), RevisionPlan.sorted(graph.ids(tips)));
    }

    /**
     * Returns the revisions of a range, each after those it needs: the start, the end, and what leads from one to the other. A relative end that
     * goes beyond the history ends there.
     *
     * @param heads what {@code current} means
     * @throws RevisionException if an end means nothing, or the start does not lead to the end
     */
    public List<Revision> range(Collection<String> heads, RevisionRange range) {
        BitSet current = graph.nodes(heads);
        RevisionTarget from = range.from();
        RevisionTarget to = range.to();
        BitSet start = new BitSet();
        BitSet end = edges.heads();
        if (to != null && to.countsFromOtherEnd() && from != null) {
            start = walk(from, current).resolve();
            end = walk(to, start).resolve();
        } else {
            end = to == null ? end : walk(to, current).resolve();
            start = from == null
                    ? start
                    : from.countsFromOtherEnd()
                            ? walk(from.oneLater(), end).resolve()
                            : walk(from, current).resolve();
        }
        BitSet result = edges.ancestors(end);
        if (!start.isEmpty()) {
            result.and(edges.descendants(start));
        }
        if (result.isEmpty() && !start.isEmpty()) {
            throw new RevisionException(new NotConnected(range.text()));
        }
        return graph.inOrder(result);
    }

    private TargetWalk walk(RevisionTarget target, BitSet current) {
        return new TargetWalk(graph, target, current, true);
    }

    private RevisionPlan up(Collection<String> heads, BitSet applied, List<Revision> revisions) {
        BitSet tips = edges.tips(applied);
        SortedSet<String> before = RevisionPlan.sorted(heads);
        SortedSet<String> first = before;
        List<RevisionStep> steps = new ArrayList<>(revisions.size());
        for (Revision revision : revisions) {
            int node = graph.node(revision.id());
            for (int needed : edges.needs(node)) {
                tips.clear(needed);
            }
            tips.set(node);
            SortedSet<String> after = RevisionPlan.sorted(graph.ids(tips));
            steps.add(new RevisionStep(revision, Direction.UP, before, after));
            before = after;
        }
        return new RevisionPlan(Direction.UP, first, steps);
    }

    private RevisionPlan down(Collection<String> heads, BitSet applied, List<Revision> revisions) {
        List<Revision> newestFirst = new ArrayList<>(revisions);
        Collections.reverse(newestFirst);
        int[] needers = needersWithin(applied);
        BitSet tips = edges.tips(applied);
        SortedSet<String> before = RevisionPlan.sorted(heads);
        SortedSet<String> first = before;
        List<RevisionStep> steps = new ArrayList<>(newestFirst.size());
        for (Revision revision : newestFirst) {
            int node = graph.node(revision.id());
            tips.clear(node);
            for (int needed : edges.needs(node)) {
                needers[needed]--;
                if (needers[needed] == 0) {
                    tips.set(needed);
                }
            }
            SortedSet<String> after = RevisionPlan.sorted(graph.ids(tips));
            steps.add(new RevisionStep(revision, Direction.DOWN, before, after));
            before = after;
        }
        return new RevisionPlan(Direction.DOWN, first, steps);
    }

    /** Returns how many applied revisions need each. */
    private int[] needersWithin(BitSet applied) {
        int[] needers = new int[graph.revisions().size()];
        applied.stream().forEach(node -> {
            for (int needed : edges.needs(node)) {
                needers[needed]++;
            }
        });
        return needers;
    }
}
