package dev.autogen.workflow;

import dev.autogen.scanner.database.CatalogObjects;
import java.util.List;
import java.util.function.Supplier;

/** What was done by hand to an object that is not compared: it is named with both ways out, and is no difference. */
final class Unmodelled {

    private static final String ADOPT = " by hand in the database; not compared: `autogen adopt` keeps ";

    private Unmodelled() {}

    /** @param drop what drops it; empty if that is not known */
    static Move made(String name, List<String> drop) {
        String advice = "made" + ADOPT + "it" + (drop.isEmpty() ? "" : ", this SQL reverts it");
        return new Move(Move.DATABASE, null, Move.UNMODELLED, name, name, null, advice, drop);
    }

    /** @param restore what makes it again; empty if that is not known */
    static Move dropped(String name, List<String> restore) {
        String advice = "dropped" + ADOPT + "that" + (restore.isEmpty() ? "" : ", this SQL reverts it");
        return new Move(Move.DATABASE, null, Move.UNMODELLED, name, null, name, advice, restore);
    }

    /**
     * Returns the moves, each with the SQL that drops what was made: of an object that stands on nothing that is compared only the whole catalog knows it.
     *
     * @param objects reads the catalog, if one needs it
     */
    static List<Move> withSql(List<Move> moves, Supplier<CatalogObjects> objects) {
        if (moves.stream().noneMatch(Unmodelled::isBare)) {
            return moves;
        }
        CatalogObjects all = objects.get();
        return moves.stream()
                .map(move -> isBare(move)
                        ? made(
                                move.object(),
                                all.find(move.object())
                                        .map(one -> all.settings().contains(one) ? SettingReverse.of(one) : one.drop())
                                        .orElse(List.of()))
                        : move)
                .toList();
    }

    private static boolean isBare(Move move) {
        return !move.counts() && move.now() != null && move.sql().isEmpty();
    }
}
