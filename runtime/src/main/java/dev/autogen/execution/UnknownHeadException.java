package dev.autogen.execution;

import dev.autogen.AutogenException;
import java.util.SortedSet;
import java.util.TreeSet;

/** The database is at revisions that the history does not have. */
public final class UnknownHeadException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final TreeSet<String> heads;

    UnknownHeadException(SortedSet<String> heads, String message) {
        super(message);
        this.heads = new TreeSet<>(heads);
    }

    /** Returns the ids that are not known. */
    public SortedSet<String> heads() {
        return new TreeSet<>(heads);
    }
}
