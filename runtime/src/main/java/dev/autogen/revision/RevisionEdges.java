package dev.autogen.revision;

import dev.autogen.revision.RevisionProblem.Cycle;
import dev.autogen.revision.RevisionProblem.Missing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Who follows whom, by number. Two relations: a revision <em>follows</em> its parents, which is what branches and steps are about; it
 * <em>needs</em> its parents and those it depends on, which is what plans are about.
 */
final class RevisionEdges {

    private final int[][] parents;
    private final int[][] dependencies;
    private final int[][] needs;
    private final int[][] children;
    private final int[][] neededBy;
    private final List<Integer> order;

    private RevisionEdges(int[][] parents, int[][] dependencies, RevisionNames names) {
        this.parents = parents;
        this.dependencies = dependencies;
        this.needs = new int[parents.length][];
        for (int node = 0; node < parents.length; node++) {
            needs[node] = join(parents[node], dependencies[node]);
        }
        this.children = inverse(parents);
        this.neededBy = inverse(needs);
        this.order = List.copyOf(postOrder(names));
    }

    /**
     * @throws RevisionException if a parent or a dependency is missing, or if they run in a circle
     */
    static RevisionEdges of(RevisionNames names) {
        int[][] parents = new int[names.size()][];
        int[][] dependencies = new int[names.size()][];
        for (int node = 0; node < names.size(); node++) {
            Revision revision = names.node(node);
            parents[node] = revision.parents().stream()
                    .mapToInt(parent -> required(names.indexOf(parent), revision, parent, true))
                    .distinct()
                    .toArray();
            dependencies[node] = revision.dependsOn().stream()
                    .mapToInt(needed -> required(names.indexOfIdOrLabel(needed), revision, needed, false))
                    .distinct()
                    .toArray();
        }
        return new RevisionEdges(parents, dependencies, names);
    }

    private static int required(int node, Revision revision, String name, boolean parent) {
        if (node < 0) {
            throw new RevisionException(new Missing(revision.id(), name, parent, revision.className()));
        }
        return node;
    }

    int[] parents(int node) {
        return parents[node];
    }

    int[] dependencies(int node) {
        return dependencies[node];
    }

    int[] needs(int node) {
        return needs[node];
    }

    int[] children(int node) {
        return children[node];
    }

    int[] neededBy(int node) {
        return neededBy[node];
    }

    /** Returns every node after those it needs. */
    List<Integer> order() {
        return order;
    }

    BitSet heads() {
        return without(children);
    }

    BitSet bases() {
        return without(parents);
    }

    /** Returns these nodes and all that they need. */
    BitSet ancestors(BitSet nodes) {
        return reach(nodes, needs);
    }

    /** Returns these nodes and all that need them. */
    BitSet descendants(BitSet nodes) {
        return reach(nodes, neededBy);
    }

    /** Returns the branch that a node names: itself, all it follows and all that follow it. */
    BitSet lineage(int node) {
        BitSet start = new BitSet();
        start.set(node);
        BitSet lineage = reach(start, parents);
        lineage.or(reach(start, children));
        return lineage;
    }

    /** Returns those of a set that no other one of the set needs. */
    BitSet tips(BitSet nodes) {
        return tips(nodes, neededBy);
    }

    /** Returns those of a set that no other one of the set follows. */
    BitSet lastOf(BitSet nodes) {
        return tips(nodes, children);
    }

    private static BitSet tips(BitSet nodes, int[][] after) {
        BitSet tips = new BitSet();
        nodes.stream()
                .filter(node -> Arrays.stream(after[node]).noneMatch(nodes::get))
                .forEach(tips::set);
        return tips;
    }

    private static BitSet reach(BitSet start, int[][] edges) {
        BitSet reached = (BitSet) start.clone();
        Deque<Integer> todo = new ArrayDeque<>();
        start.stream().forEach(todo::push);
        while (!todo.isEmpty()) {
            for (int next : edges[todo.pop()]) {
                if (!reached.get(next)) {
                    reached.set(next);
                    todo.push(next);
                }
            }
        }
        return reached;
    }

    private static BitSet without(int[][] edges) {
        BitSet result = new BitSet();
        for (int node = 0; node < edges.length; node++) {
            if (edges[node].length == 0) {
                result.set(node);
            }
        }
        return result;
    }

    /** Depth first, so that a branch stays together; a stack of our own, because a history may be thousands long. */
    private List<Integer> postOrder(RevisionNames names) {
        List<Integer> result = new ArrayList<>(needs.length);
        int[] nextEdge = new int[needs.length];
        boolean[] onPath = new boolean[needs.length];
        boolean[] done = new boolean[needs.length];
        for (int start : starts()) {
            Deque<Integer> path = new ArrayDeque<>();
            if (!done[start]) {
                path.push(start);
                onPath[start] = true;
            }
            while (!path.isEmpty()) {
                int node = path.peek();
                if (nextEdge[node] == needs[node].length) {
                    path.pop();
                    onPath[node] = false;
                    done[node] = true;
                    result.add(node);
                    continue;
                }
                int next = needs[node][nextEdge[node]++];
                if (onPath[next]) {
                    throw new RevisionException(cycle(path, next, names));
                }
                if (!done[next]) {
                    path.push(next);
                    onPath[next] = true;
                }
            }
        }
        return result;
    }

    /** Those that nothing needs come first; the others are reached from there, unless they are in a circle. */
    private int[] starts() {
        BitSet tips = without(neededBy);
        int[] starts = Arrays.copyOf(tips.stream().toArray(), needs.length + tips.cardinality());
        for (int node = 0; node < needs.length; node++) {
            starts[tips.cardinality() + node] = node;
        }
        return starts;
    }

    private static Cycle cycle(Deque<Integer> path, int closing, RevisionNames names) {
        List<Integer> circle = new ArrayList<>();
        for (int node : path) {
            circle.add(node);
            if (node == closing) {
                break;
            }
        }
        Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
        return new Cycle(circle.stream().map(node -> names.node(node).id()).toList());
    }

    private static int[] join(int[] first, int[] second) {
        int[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return Arrays.stream(joined).distinct().toArray();
    }

    private static int[][] inverse(int[][] edges) {
        int[] counts = new int[edges.length];
        Arrays.stream(edges).flatMapToInt(Arrays::stream).forEach(to -> counts[to]++);
        int[][] result = new int[edges.length][];
        Arrays.setAll(result, node -> new int[counts[node]]);
        for (int from = edges.length - 1; from >= 0; from--) {
            for (int to : edges[from]) {
                result[to][--counts[to]] = from;
            }
        }
        return result;
    }
}
