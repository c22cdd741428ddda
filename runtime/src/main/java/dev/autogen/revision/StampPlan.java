package dev.autogen.revision;

import java.util.SortedSet;

/**
 * What a stamp does to the heads of a database.
 *
 * @param before ids, sorted; none for the base
 * @param after ids, sorted; none for the base
 */
public record StampPlan(SortedSet<String> before, SortedSet<String> after) {

    public StampPlan {
        before = RevisionPlan.sorted(before);
        after = RevisionPlan.sorted(after);
    }

    /** Returns whether the heads stay as they are. */
    public boolean isEmpty() {
        return before.equals(after);
    }
}
