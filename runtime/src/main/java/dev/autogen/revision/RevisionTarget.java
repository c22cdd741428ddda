package dev.autogen.revision;

import dev.autogen.revision.RevisionProblem.Malformed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where to go: {@code [BRANCH@](head|heads|base|current|NAME)[+n|-n]}, where {@code +n} and {@code -n} alone count from what is applied.
 *
 * @param text as it was written
 * @param branch a label, or any revision of the branch; null if the whole history is meant
 * @param name the revision, if the anchor is one; otherwise empty
 * @param steps how many revisions after the anchor, or, if negative, before it
 */
public record RevisionTarget(String text, @Nullable String branch, Anchor anchor, String name, int steps) {

    /** What a target counts from. */
    public enum Anchor {
        HEAD,
        HEADS,
        BASE,
        /** What is applied to the database. */
        CURRENT,
        REVISION
    }

    private static final Pattern SYNTAX =
            Pattern.compile("(?:(?<branch>[^@:+-]+)@)?(?<name>[^@:+-]*)(?<steps>[+-]\\d{1,6})?");

    /**
     * Returns the target that a text means; whether its names exist is found out when it is used.
     *
     * @throws RevisionException if it is no target
     */
    public static RevisionTarget parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches() || (matcher.group("name").isEmpty() && matcher.group("steps") == null)) {
            throw new RevisionException(new Malformed(text, false));
        }
        String name = matcher.group("name");
        Anchor anchor =
                switch (name) {
                    case "head" -> Anchor.HEAD;
                    case "heads" -> Anchor.HEADS;
                    case "base" -> Anchor.BASE;
                    case "", "current" -> Anchor.CURRENT;
                    default -> Anchor.REVISION;
                };
        int steps = matcher.group("steps") == null ? 0 : Integer.parseInt(matcher.group("steps"));
        if (anchor == Anchor.HEADS && steps != 0) {
            throw new RevisionException(new Malformed(text, false));
        }
        return new RevisionTarget(text, matcher.group("branch"), anchor, anchor == Anchor.REVISION ? name : "", steps);
    }

    /** Returns whether it counts from what is applied. */
    public boolean relative() {
        return anchor == Anchor.CURRENT;
    }

    /** Returns whether it is bare steps: {@code -3} in {@code -3:current}, {@code +2} in {@code 1a2b:+2}. */
    boolean countsFromOtherEnd() {
        return relative() && steps != 0 && !text.contains("current");
    }

    /** {@code -3:current} are three revisions, as in Alembic: the start is two before the end. */
    RevisionTarget oneLater() {
        return new RevisionTarget(text, branch, anchor, name, steps + 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
