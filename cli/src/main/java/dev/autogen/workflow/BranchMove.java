package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionPlanner;
import dev.autogen.revision.RevisionTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which revisions go behind which other one.
 *
 * @param first the one that gets another parent
 * @param onto the parent that it gets
 * @param moved the ids of the first and of what follows it on the branch, in order
 */
record BranchMove(Revision first, Revision onto, List<String> moved) {

    /**
     * Returns the move that is meant.
     *
     * @param branch a revision or label of the branch that moves; null for none, which is an error that names those there are
     * @param onto where it goes; null for the other head
     * @throws AutogenException if it is not clear, or cannot be done by giving one revision another parent
     */
    static BranchMove find(RevisionGraph graph, @Nullable String branch, @Nullable String onto) {
        List<Revision> heads = graph.heads();
        if (heads.size() < 2) {
            throw new AutogenException("There is nothing to rebase: the history has "
                    + (heads.isEmpty()
                            ? "no revision."
                            : "one head, " + heads.get(0).title() + "."));
        }
        if (branch == null) {
            throw new AutogenException("Say which branch goes behind the other:\n"
                    + heads.stream()
                            .map(head -> "  autogen rebase " + head.id() + "      moves " + head.title())
                            .collect(Collectors.joining("\n")));
        }
        Revision head = headOf(graph, branch);
        Revision target = onto == null ? otherHead(graph, head) : one(graph, onto);
        return between(graph, head, target);
    }

    private static Revision headOf(RevisionGraph graph, String branch) {
        Revision named = one(graph, branch);
        List<Revision> heads = graph.heads().stream()
                .filter(head -> graph.appliedBy(List.of(head.id())).contains(named))
                .toList();
        if (heads.size() != 1) {
            throw new AutogenException("Revision " + named.title()
                    + " is on several branches. Name the head of the one that moves: " + titles(heads) + ".");
        }
        return heads.get(0);
    }

    private static Revision otherHead(RevisionGraph graph, Revision head) {
        List<Revision> others =
                graph.heads().stream().filter(other -> !other.equals(head)).toList();
        if (others.size() != 1) {
            throw new AutogenException("There are several other heads: " + titles(others) + ". Say behind which one "
                    + head.id() + " goes: --onto " + others.get(0).id());
        }
        return others.get(0);
    }

    private static Revision one(RevisionGraph graph, String name) {
        Set<String> ids = new RevisionPlanner(graph).resolve(Set.of(), RevisionTarget.parse(name));
        if (ids.size() != 1) {
            throw new AutogenException(
                    "'" + name + "' is " + (ids.isEmpty() ? "no revision" : "several revisions") + ". Name one.");
        }
        return graph.named(ids.iterator().next());
    }

    private static BranchMove between(RevisionGraph graph, Revision head, Revision onto) {
        List<Revision> moving = new ArrayList<>(graph.appliedBy(List.of(head.id())));
        List<Revision> staying = graph.appliedBy(List.of(onto.id()));
        if (moving.contains(onto)) {
            throw new AutogenException("Revision " + head.title() + " comes after " + onto.title() + " already.");
        }
        moving.removeAll(staying);
        Set<String> ids = moving.stream().map(Revision::id).collect(Collectors.toSet());
        List<Revision> first = moving.stream()
                .filter(revision -> revision.parents().isEmpty() || !ids.containsAll(revision.parents()))
                .toList();
        if (first.size() != 1 || first.get(0).isMerge()) {
            throw new AutogenException(
                    "The branch of " + head.id() + " is no single line from " + onto.id() + "'s history on: "
                            + titles(first)
                            + " would each need another parent. Join the branches instead: autogen merge " + head.id()
                            + " " + onto.id());
        }
        return new BranchMove(
                first.get(0), onto, moving.stream().map(Revision::id).toList());
    }

    private static String titles(List<Revision> revisions) {
        return revisions.stream().map(Revision::title).collect(Collectors.joining(", "));
    }
}
