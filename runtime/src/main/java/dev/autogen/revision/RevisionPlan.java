package dev.autogen.revision;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What to run, in order, to come from some heads to a target.
 *
 * @param heads what is applied before the first step; sorted
 * @param steps may be empty: nothing to do
 */
public record RevisionPlan(Direction direction, SortedSet<String> heads, List<RevisionStep> steps) {

    public RevisionPlan {
        heads = sorted(heads);
        steps = List.copyOf(steps);
    }

    /** Returns what is applied after the last step. */
    public SortedSet<String> headsAfter() {
        return steps.isEmpty() ? heads : steps.get(steps.size() - 1).headsAfter();
    }

    public List<Revision> revisions() {
        return steps.stream().map(RevisionStep::revision).toList();
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    static SortedSet<String> sorted(Collection<String> ids) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }
}
