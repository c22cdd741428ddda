package dev.autogen.execution;

import dev.autogen.revision.Revision;
import java.util.List;
import java.util.SortedSet;

/**
 * Where a database stands in the history.
 *
 * @param heads what the version table says, ids, sorted; none if there is no version table
 * @param unknown those heads that the history does not have
 * @param newer those of them that the log knows: a newer application ran them
 * @param pending what an upgrade to all heads would run, in order; none if there are unknown heads
 * @param halfRuns revisions that were begun and not finished
 */
public record DatabaseState(
        SortedSet<String> heads,
        SortedSet<String> unknown,
        SortedSet<String> newer,
        List<Revision> pending,
        List<HalfRun> halfRuns) {

    public DatabaseState {
        pending = List.copyOf(pending);
        halfRuns = List.copyOf(halfRuns);
    }

    /** Returns whether everything of the history is applied, and nothing else. */
    public boolean atHead() {
        return unknown.isEmpty() && pending.isEmpty() && halfRuns.isEmpty();
    }
}
