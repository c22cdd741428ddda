package dev.autogen.revision;

import dev.autogen.revision.RevisionProblem.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the history: {@code FROM:TO}, {@code FROM:} up to all heads, or {@code :TO} from the base; both ends are part of it. A bare
 * {@code -n} as start counts from the end, a bare {@code +n} as end from the start.
 *
 * @param from null for the base
 * @param to null for all heads
 */
public record RevisionRange(String text, @Nullable RevisionTarget from, @Nullable RevisionTarget to) {

    /**
     * Returns the range that a text means.
     *
     * @throws RevisionException if it is no range, or an end is no target
     */
    public static RevisionRange parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.indexOf(':', colon + 1) >= 0 || text.length() == 1) {
            throw new RevisionException(new Malformed(text, true));
        }
        return new RevisionRange(text, end(text.substring(0, colon)), end(text.substring(colon + 1)));
    }

    /** Returns whether an end counts from what is applied, so that a database must be asked. */
    public boolean needsCurrent() {
        boolean toFromStart = from != null && to != null && to.countsFromOtherEnd();
        boolean fromFromEnd = from != null && from.countsFromOtherEnd() && !toFromStart;
        return (from != null && from.relative() && !fromFromEnd) || (to != null && to.relative() && !toFromStart);
    }

    private static @Nullable RevisionTarget end(String text) {
        return text.isEmpty() ? null : RevisionTarget.parse(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
