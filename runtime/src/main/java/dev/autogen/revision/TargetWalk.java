package dev.autogen.revision;

import dev.autogen.revision.RevisionProblem.AmbiguousStep;
import dev.autogen.revision.RevisionProblem.NotApplied;
import dev.autogen.revision.RevisionProblem.NotOnBranch;
import dev.autogen.revision.RevisionProblem.SeveralHeads;
import dev.autogen.revision.RevisionProblem.TooFar;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the revisions that one target means, where something is applied. The base is the empty set; a single place before or after which
 * steps are counted is a number, {@link #BASE} for the base.
 */
final class TargetWalk {

    private static final int BASE = -1;

    private final RevisionGraph graph;
    private final RevisionEdges edges;
    private final RevisionTarget target;
    private final BitSet heads;
    private final boolean clamped;
    /** The revisions of the target's branch; null if it names none. */
    private final @Nullable BitSet branch;

    /**
     * @param heads what is applied, or what else {@code current} shall mean
     * @param clamped whether a walk ends at the end of the history rather than failing
     */
    TargetWalk(RevisionGraph graph, RevisionTarget target, BitSet heads, boolean clamped) {
        this.graph = graph;
        this.edges = graph.edges();
        this.target = target;
        this.heads = heads;
        this.clamped = clamped;
        this.branch =
                target.branch() == null ? null : edges.lineage(graph.names().resolve(target.branch()));
    }

    /** Returns the revisions meant; none of them for the base. */
    BitSet resolve() {
        if (target.anchor() == RevisionTarget.Anchor.HEADS) {
            // As in Alembic; on a branch of its own, a head that another one depends on is one.
            return branch == null ? lastHeads() : onBranch(edges.heads());
        }
        if (target.relative() && target.steps() == 0) {
            return onBranch(heads);
        }
        int start = anchor();
        return only(target.steps() >= 0 ? walkUp(start, target.steps()) : walkDown(start, -target.steps()));
    }

    /** Returns all revisions that the target may speak of: those of its branch, or else all. */
    BitSet reach() {
        BitSet all = new BitSet();
        all.set(0, graph.names().size());
        return onBranch(all);
    }

    /**
     * Returns the revisions that go first out of the history when everything after the target does; they may not be applied.
     *
     * @throws RevisionException if the target is not applied
     */
    BitSet firstReverted(BitSet applied) {
        int start = anchor();
        if (target.steps() < 0) {
            return revertedByCount(start, applied);
        }
        return after(applied(walkUp(start, target.steps()), applied));
    }

    private BitSet revertedByCount(int start, BitSet applied) {
        int last = start == BASE ? ended(BASE, 0) : lastOf(start, -target.steps());
        // Counted from what is applied, a merge can be undone without saying which of its parents to go on to; and a
        // walk that ends at the base leaves the other roots alone.
        int end = last == BASE || target.relative() ? BASE : below(last);
        return end == BASE ? only(last) : after(applied(end, applied));
    }

    private int applied(int node, BitSet applied) {
        if (node != BASE && !applied.get(node)) {
            throw new RevisionException(new NotApplied(graph.names().node(node).id(), graph.idList(heads)));
        }
        return node;
    }

    private BitSet after(int node) {
        return onBranch(node == BASE ? edges.bases() : RevisionGraph.bits(edges.children(node)));
    }

    private static BitSet only(int node) {
        BitSet single = new BitSet();
        if (node != BASE) {
            single.set(node);
        }
        return single;
    }

    private int anchor() {
        return switch (target.anchor()) {
            case BASE -> BASE;
            case HEAD, HEADS -> single(head(), false);
            case CURRENT -> current();
            case REVISION -> member(graph.names().resolve(target.name()));
        };
    }

    /** Where all heads but one are there for the sake of that one, it is the head. Alembic has no head then, although there is nothing to merge. */
    private BitSet head() {
        BitSet last = branch == null ? lastHeads() : new BitSet();
        return last.cardinality() == 1 ? last : onBranch(edges.heads());
    }

    /** Returns the heads without those that another one depends on. */
    private BitSet lastHeads() {
        return edges.tips(edges.ancestors(edges.heads()));
    }

    /** Returns the last revision applied, on the branch if one is named: even where a head elsewhere implies it. */
    private int current() {
        if (branch == null) {
            return single(edges.tips(heads), true);
        }
        BitSet applied = edges.ancestors(heads);
        applied.and(branch);
        return single(edges.lastOf(applied), true);
    }

    private int single(BitSet candidates, boolean applied) {
        if (candidates.cardinality() > 1) {
            throw new RevisionException(new SeveralHeads(target.text(), graph.idList(candidates), applied));
        }
        return candidates.nextSetBit(0);
    }

    private int member(int node) {
        if (branch != null && !branch.get(node)) {
            throw new RevisionException(
                    new NotOnBranch(graph.names().node(node).id(), String.valueOf(target.branch())));
        }
        return node;
    }

    private int walkUp(int start, int steps) {
        int node = start;
        for (int taken = 0; taken < steps; taken++) {
            BitSet next = onBranch(node == BASE ? edges.bases() : RevisionGraph.bits(edges.children(node)));
            if (next.isEmpty()) {
                return ended(node, taken);
            }
            node = oneWay(node, next);
        }
        return node;
    }

    private int walkDown(int start, int steps) {
        int node = start;
        for (int taken = 0; taken < steps; taken++) {
            if (node == BASE) {
                return ended(node, taken);
            }
            node = below(node);
        }
        return node;
    }

    /** Returns the revision that this one follows. */
    private int below(int node) {
        BitSet next = onBranch(RevisionGraph.bits(edges.parents(node)));
        return next.isEmpty() ? BASE : oneWay(node, next);
    }

    /** Returns the revision at the end of a walk down that counts its start as the first. */
    private int lastOf(int start, int count) {
        int node = start;
        for (int taken = 1; taken < count; taken++) {
            int next = below(node);
            if (next == BASE) {
                return ended(node, taken);
            }
            node = next;
        }
        return node;
    }

    private int oneWay(int from, BitSet ways) {
        if (ways.cardinality() > 1) {
            String at = from == BASE ? null : graph.names().node(from).id();
            throw new RevisionException(new AmbiguousStep(target.text(), at, graph.idList(ways)));
        }
        return ways.nextSetBit(0);
    }

    private int ended(int node, int taken) {
        if (!clamped) {
            throw new RevisionException(new TooFar(target.text(), taken));
        }
        return node;
    }

    private BitSet onBranch(BitSet nodes) {
        if (branch == null) {
            return nodes;
        }
        BitSet members = (BitSet) nodes.clone();
        members.and(branch);
        return members;
    }
}
