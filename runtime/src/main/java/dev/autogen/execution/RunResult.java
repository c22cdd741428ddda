package dev.autogen.execution;

import dev.autogen.revision.RevisionStep;
import java.util.List;
import java.util.SortedSet;

/**
 * What a run did.
 *
 * @param steps the revisions run, in order; none if there was nothing to do
 * @param heads what is applied now, ids, sorted
 * @param newer heads that only a newer application knows, because of which nothing was run; usually none
 */
public record RunResult(List<RevisionStep> steps, SortedSet<String> heads, SortedSet<String> newer) {

    public RunResult {
        steps = List.copyOf(steps);
    }
}
