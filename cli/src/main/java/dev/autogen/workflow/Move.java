package dev.autogen.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference between entities, history and database, put down to the party that moved; the names of its components are a contract with scripts.
 *
 * @param moved who moved: {@code entities}, {@code history} or {@code database}
 * @param also who moved the same object too; null if nobody did
 * @param kind of the object, as {@code --drop} spells it, or {@code unmodelled}
 * @param object as contracts spell it, default namespace included; of what is not modelled with its kind
 * @param now what the party that moved says it is; null if nothing
 * @param before what the party that is left behind says; null if nothing
 * @param advice what it is and what to do about it
 * @param sql what takes it back; none where a command does
 */
public record Move(
        String moved,
        @Nullable String also,
        String kind,
        String object,
        @Nullable String now,
        @Nullable String before,
        String advice,
        List<String> sql) {

    public static final String ENTITIES = "entities";
    public static final String HISTORY = "history";
    public static final String DATABASE = "database";
    static final String UNMODELLED = "unmodelled";

    public Move {
        sql = List.copyOf(sql);
    }

    /** Returns whether it is a difference; what is not modelled is only named. */
    public boolean counts() {
        return !kind.equals(UNMODELLED);
    }

    /** Returns it as a line: the object and both definitions. */
    public String line() {
        String name = counts() ? kind + " " + object : object;
        if (!counts()) {
            return name + (now == null ? ": gone" : "");
        }
        return name + ": " + onOneLine(now) + " (was " + onOneLine(before) + ")";
    }

    private static String onOneLine(@Nullable String definition) {
        return definition == null ? "none" : definition.replaceAll("\\s+", " ");
    }
}
