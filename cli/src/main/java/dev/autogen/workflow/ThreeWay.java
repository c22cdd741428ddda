package dev.autogen.workflow;

import dev.autogen.differ.Difference;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Scan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts each difference between entities, history and database down to the party that moved. The parties stand in a row: the entities ask for something, the
 * history's revisions make something, those of them that were run in the database made something, and the database has something. Each gap between
 * neighbours is one party's move.
 */
final class ThreeWay {

    private static final String TO_WRITE = "in the entities, not in the history: run `autogen revision`";
    private static final String TO_UNWRITE = "gone from the entities, not from the history: run `autogen revision`";
    private static final String TO_RUN = "in the history, not in the database: run `autogen upgrade`";
    private static final String TO_UNRUN = "gone from the history, not from the database: run `autogen upgrade`";
    private static final String TO_ADOPT =
            "in the entities and, made by hand, in the database, not in the history: `autogen adopt` makes it a revision";
    private static final String TO_ADOPT_FIRST =
            "in the entities and, made by hand as another, in the database, not in the history: `autogen adopt` takes that into the history,"
                    + " or revert it by the SQL below; then run `autogen revision`";
    private static final String TO_UNADOPT =
            "gone from the entities and, by hand, from the database, not from the history: `autogen adopt` makes it a revision";
    private static final String RUN_BY_HAND =
            "done by hand in the database as a revision does that was not run there: revert it by this SQL, then run"
                    + " `autogen upgrade`";

    private final Facts entities;
    private final Facts database;
    private final Facts pending;
    private final Facts whole;
    private final List<Move> byHand;
    private final Set<String> told = new HashSet<>();

    /**
     * @param entities what leads from the whole history to the entities
     * @param database what leads from the database to the entities
     * @param drift compares databases
     * @param head what the whole history makes
     * @param applied what those of its revisions make that were run in the database
     * @param found what the database has
     */
    ThreeWay(Facts entities, Facts database, Drift drift, Scan head, Scan applied, Scan found) {
        this.entities = entities;
        this.database = database;
        this.pending = drift.facts(head, applied);
        this.whole = pending.isEmpty() ? pending : drift.facts(head, found);
        this.byHand = drift.byHand(applied, found);
    }

    /** Returns the moves: of the entities, of the history, of the database; each in the order of their objects. */
    List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        entities.all().forEach(one -> moves.add(moveOfEntities(one)));
        for (Difference one : pending.all()) {
            Optional<Move> same = counterpart(one.object(), one.desired());
            if (same.isPresent() && whole.agreeOn(one.object())) {
                told.add(key(same.get()));
                moves.add(as(same.get(), Move.HISTORY, RUN_BY_HAND));
            } else {
                moves.add(move(
                        one,
                        Move.HISTORY,
                        same.isPresent() ? Move.DATABASE : null,
                        one.desired() == null ? TO_UNRUN : TO_RUN));
            }
        }
        byHand.stream()
                .filter(move -> !told.contains(key(move)))
                .map(move -> as(move, other(move), move.advice()))
                .forEach(moves::add);
        return moves;
    }

    private Move moveOfEntities(Difference one) {
        Optional<Move> same = counterpart(one.object(), one.desired());
        if (same.isPresent() && database.agreeOn(one.object())) {
            told.add(key(same.get()));
            return move(one, Move.ENTITIES, Move.DATABASE, one.desired() == null ? TO_UNADOPT : TO_ADOPT);
        }
        boolean bothMade = one.actual() == null
                && same.filter(move -> move.before() == null).isPresent();
        return move(
                one, Move.ENTITIES, same.isPresent() ? Move.DATABASE : null, bothMade ? TO_ADOPT_FIRST : toWrite(one));
    }

    /** Returns what was done by hand to the same object, or to one that is the same but for its name, which nobody chose. */
    private Optional<Move> counterpart(ObjectName object, @Nullable String definition) {
        return byHand.stream()
                .filter(Move::counts)
                .filter(move -> isOf(move, object, definition))
                .findFirst();
    }

    /** Returns whether the move is of that object, or of one that is the same but for its name, which nobody chose. */
    static boolean isOf(Move move, ObjectName object, @Nullable String definition) {
        return isSame(move, object) || (definition != null && move.now() != null && isAlike(move, object, definition));
    }

    private static boolean isSame(Move move, ObjectName object) {
        return move.kind().equals(object.kind().text()) && move.object().equals(object.path());
    }

    private static boolean isAlike(Move move, ObjectName object, String definition) {
        String owner = object.owner() + ".";
        return object.member() != null
                && move.kind().equals(object.kind().text())
                && move.object().startsWith(owner)
                && Objects.requireNonNull(move.now())
                        .replace(move.object().substring(owner.length()), "")
                        .equals(definition.replace(object.member(), ""));
    }

    private @Nullable String other(Move move) {
        if (entities.all().stream().anyMatch(one -> isSame(move, one.object()))) {
            return Move.ENTITIES;
        }
        return pending.all().stream().anyMatch(one -> isSame(move, one.object())) ? Move.HISTORY : null;
    }

    private static String key(Move move) {
        return move.kind() + " " + move.object();
    }

    private static Move as(Move move, @Nullable String also, String advice) {
        return new Move(move.moved(), also, move.kind(), move.object(), move.now(), move.before(), advice, move.sql());
    }

    /** Returns the move of the entities where the database says nothing. */
    static Move ofEntities(Difference one) {
        return move(one, Move.ENTITIES, null, toWrite(one));
    }

    private static String toWrite(Difference one) {
        return one.desired() == null ? TO_UNWRITE : TO_WRITE;
    }

    private static Move move(Difference one, String moved, @Nullable String also, String advice) {
        ObjectName object = one.object();
        return new Move(
                moved, also, object.kind().text(), object.path(), one.desired(), one.actual(), advice, List.of());
    }
}
