package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.differ.Difference;
import dev.autogen.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What somebody did by hand in the database and a revision would trip over, there or wherever it was not done: an object that the entities want as well, or
 * one that would have to step aside for a change.
 */
final class MadeByHand {

    /** Set to the same value twice, they are what they were. */
    private static final Set<ObjectKind> REPEATABLE = Set.of(ObjectKind.DEFAULT, ObjectKind.COMMENT);

    private MadeByHand() {}

    /** @throws AutogenException if there is any; nothing is written then */
    static void refuse(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        for (Difference one : comparison.facts().all()) {
            if (!REPEATABLE.contains(one.object().kind())) {
                comparison.drift().stream()
                        .filter(move -> isDoneAgain(one, move))
                        .forEach(move -> lines.add(move.kind() + " " + move.object()
                                + (move.now() == null
                                        ? ": dropped by hand, and the entities do without it too"
                                        : ": made by hand, and the entities want it too")));
            }
        }
        comparison
                .movedByHand()
                .forEach(object -> lines.add(object + ": made by hand, and the revision would drop and restore it"));
        if (!lines.isEmpty()) {
            throw new AutogenException(
                    "What was done by hand in the database stands in the way of a revision that runs wherever this history does:\n  "
                            + String.join("\n  ", lines)
                            + "\nTake it into the history first: autogen adopt. Or revert it: 'autogen check --against all' prints the SQL."
                            + " Then run 'autogen revision' again. To write the revision for the database as it is: --against database."
                            + " Nothing was written.");
        }
    }

    private static boolean isDoneAgain(Difference one, Move move) {
        boolean made = one.actual() == null && move.before() == null && move.now() != null;
        boolean dropped = one.desired() == null && move.now() == null;
        return move.counts() && (made || dropped) && ThreeWay.isOf(move, one.object(), one.desired());
    }
}
