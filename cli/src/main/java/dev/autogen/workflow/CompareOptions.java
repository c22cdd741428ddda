package dev.autogen.workflow;

import java.util.List;

/**
 * How the entities are compared.
 *
 * @param renames {@code kind:old:new}
 * @param noRenames {@code kind:old}
 * @param drops {@code kind:name}
 * @param dropUnclaimed whether to drop all that nobody claims
 */
public record CompareOptions(
        Against against, List<String> renames, List<String> noRenames, List<String> drops, boolean dropUnclaimed) {

    /** What the entities are compared with. */
    public enum Against {
        /** The database if there is one, else the history. */
        DEFAULT,
        /** The database, wherever it stands. */
        DATABASE,
        /** The history alone, on an embedded PostgreSQL. */
        HISTORY,
        /** Both, to tell who moved. */
        ALL
    }

    public CompareOptions {
        renames = List.copyOf(renames);
        noRenames = List.copyOf(noRenames);
        drops = List.copyOf(drops);
    }

    CompareOptions against(Against other) {
        return new CompareOptions(other, renames, noRenames, drops, dropUnclaimed);
    }

    public static final CompareOptions DEFAULT =
            new CompareOptions(Against.DEFAULT, List.of(), List.of(), List.of(), false);
}
