package dev.autogen.revision;

import java.util.SortedSet;
import java.util.TreeSet;

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

    /** Returns what the log is to name: the heads that are new, or {@code base} where none is left. */
    public SortedSet<String> noted() {
        SortedSet<String> noted = new TreeSet<>(after);
        noted.removeAll(before);
        if (after.isEmpty() && !before.isEmpty()) {
            noted.add("base");
        }
        return noted;
    }
}
