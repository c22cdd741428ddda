package dev.autogen.revision;

import dev.autogen.revision.RevisionProblem.Unknown;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The revisions of one history and how they follow one another. Immutable; what it returns does not depend on the order in which the revisions
 * were given.
 *
 * <p>What is applied to a database is told by its heads: everything that a head follows or depends on is applied as well, and no head follows
 * or is needed by another.
 */
public final class RevisionGraph {

    private static final Comparator<Revision> BY_AGE = Comparator.comparing(
                    Revision::created, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Revision::id);

    private final RevisionNames names;
    private final RevisionEdges edges;
    private final List<Revision> ordered;

    private RevisionGraph(RevisionNames names, RevisionEdges edges) {
        this.names = names;
        this.edges = edges;
        this.ordered = edges.order().stream().map(names::node).toList();
    }

    /**
     * Returns the graph of these revisions.
     *
     * @throws RevisionException if two have one id or label, a parent is missing, or they run in a circle
     */
    public static RevisionGraph of(Collection<Revision> revisions) {
        List<Revision> nodes = new ArrayList<>(revisions);
        nodes.sort(BY_AGE);
        RevisionNames names = new RevisionNames(nodes);
        return new RevisionGraph(names, RevisionEdges.of(names));
    }

    /** Returns all revisions, each after those that it follows or depends on; a branch stays together. */
    public List<Revision> revisions() {
        return ordered;
    }

    /** Returns the revision with exactly this id. */
    public Optional<Revision> find(String id) {
        int node = names.indexOf(id);
        return node < 0 ? Optional.empty() : Optional.of(names.node(node));
    }

    public boolean contains(String id) {
        return names.indexOf(id) >= 0;
    }

    /**
     * Returns the revision of this id, label, unique beginning of an id (of four characters or more) or slug.
     *
     * @throws RevisionException if there is none, or more than one
     */
    public Revision named(String name) {
        return names.node(names.resolve(name));
    }

    /** Returns the revisions that no other one follows, oldest first. */
    public List<Revision> heads() {
        return revisionsOf(edges.heads());
    }

    /** Returns the revisions that follow no other one, oldest first. */
    public List<Revision> bases() {
        return revisionsOf(edges.bases());
    }

    /** Returns the revisions that follow this one, oldest first. */
    public List<Revision> children(String id) {
        return revisionsOf(bits(edges.children(node(id))));
    }

    /** Returns the revisions that this one depends on, labels resolved. */
    public List<Revision> dependencies(String id) {
        return revisionsOf(bits(edges.dependencies(node(id))));
    }

    public boolean isBranchPoint(String id) {
        return edges.children(node(id)).length > 1;
    }

    /** Returns whether a revision follows this one or depends on it. */
    public boolean isNeeded(String id) {
        return edges.neededBy(node(id)).length > 0;
    }

    /** Returns what is applied where these are the heads, each after those that it follows or depends on. */
    public List<Revision> appliedBy(Collection<String> heads) {
        return inOrder(edges.ancestors(nodes(heads)));
    }

    /** Returns what is not applied where these are the heads, in the order in which an upgrade would run it. */
    public List<Revision> pending(Collection<String> heads) {
        BitSet pending = edges.ancestors(nodes(heads));
        pending.flip(0, names.size());
        return inOrder(pending);
    }

    /** Returns the heads of a database to which everything was applied: without those that another one depends on; sorted. */
    public Set<String> allApplied() {
        return ids(edges.tips(edges.ancestors(edges.heads())));
    }

    /** Returns the heads of a database to which these and all that they need were applied: without those that another one needs; sorted. */
    public Set<String> headsOf(Collection<String> ids) {
        return ids(edges.tips(edges.ancestors(nodes(ids))));
    }

    /** Returns the ids of the revisions that this one follows or depends on, not of those before them; sorted. */
    public Set<String> needs(String id) {
        return ids(bits(edges.needs(node(id))));
    }

    /** Returns the ids of the revisions that cannot be applied without this one, its own among them; sorted. */
    public Set<String> needing(String id) {
        return ids(edges.descendants(nodes(List.of(id))));
    }

    RevisionNames names() {
        return names;
    }

    RevisionEdges edges() {
        return edges;
    }

    /** Returns the node of exactly this id. */
    int node(String id) {
        int node = names.indexOf(id);
        if (node < 0) {
            throw new RevisionException(new Unknown(id, List.of()));
        }
        return node;
    }

    BitSet nodes(Collection<String> ids) {
        BitSet nodes = new BitSet(names.size());
        ids.forEach(id -> nodes.set(node(id)));
        return nodes;
    }

    Set<String> ids(BitSet nodes) {
        Set<String> ids = new TreeSet<>();
        nodes.stream().forEach(node -> ids.add(names.node(node).id()));
        return ids;
    }

    List<String> idList(BitSet nodes) {
        return nodes.stream().mapToObj(node -> names.node(node).id()).toList();
    }

    List<Revision> inOrder(BitSet nodes) {
        List<Revision> result = new ArrayList<>(nodes.cardinality());
        for (int node : edges.order()) {
            if (nodes.get(node)) {
                result.add(names.node(node));
            }
        }
        return result;
    }

    private List<Revision> revisionsOf(BitSet nodes) {
        return nodes.stream().mapToObj(names::node).toList();
    }

    static BitSet bits(int[] nodes) {
        BitSet bits = new BitSet();
        for (int node : nodes) {
            bits.set(node);
        }
        return bits;
    }
}
