package dev.autogen.revision;

import java.util.SortedSet;

/**
 * One revision to run, and what it does to the heads.
 *
 * @param headsBefore ids, sorted
 * @param headsAfter ids, sorted
 */
public record RevisionStep(
        Revision revision, Direction direction, SortedSet<String> headsBefore, SortedSet<String> headsAfter) {

    @Override
    public String toString() {
        return direction.command() + " " + revision.title();
    }
}
