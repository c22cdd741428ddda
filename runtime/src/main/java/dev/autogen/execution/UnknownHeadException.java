package dev.autogen.execution;

import dev.autogen.AutogenException;
import java.util.SortedSet;
import java.util.TreeSet;

/** The database is at revisions that the history does not have. */
public final class UnknownHeadException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final TreeSet<String> heads;

    /** @param table where the heads are */
    static UnknownHeadException of(DatabaseState state, String history, String table) {
        String heads = String.join(", ", state.unknown());
        String sentence = state.unknown().equals(state.newer())
                ? "The database is at " + heads
                        + ", which this history does not have: a newer version of the application, or another branch, has run it."
                        + " Run this from there."
                : "The database is at " + heads + " in history '" + history
                        + "', which no revision here has. Is it the right database? If so, bring that revision back, or set the rows of "
                        + table + " to what is really applied: autogen stamp --purge REVISION";
        return new UnknownHeadException(state.unknown(), sentence);
    }

    private UnknownHeadException(SortedSet<String> heads, String message) {
        super(message);
        this.heads = new TreeSet<>(heads);
    }

    /** Returns the ids that are not known. */
    public SortedSet<String> heads() {
        return new TreeSet<>(heads);
    }
}
