package dev.autogen.execution;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A statement that cannot be in a transaction. If an earlier run began it, the catalog decides what is left to do. */
final class LoneStatement {

    private static final String DUPLICATE = "42P07";

    private final DatabaseSession session;
    private final String sql;
    private final Consumer<String> waiting;
    private final Optional<ConcurrentIndex> index;

    LoneStatement(DatabaseSession session, String sql, Consumer<String> waiting) {
        this.session = session;
        this.sql = sql;
        this.waiting = waiting;
        this.index = ConcurrentIndex.of(sql);
    }

    /**
     * @param begun what is known of an earlier attempt; null if this is the first
     */
    void run(@Nullable HalfRun begun) throws SQLException {
        if (begun != null && index.isPresent() && settled(index.get(), begun)) {
            return;
        }
        session.alone(sql);
        if (index.isPresent() && index.get().created() && state(index.get()) == ConcurrentIndex.State.INVALID) {
            // IF NOT EXISTS is content with the ruin of an earlier attempt.
            throw new SQLException(
                    "index " + index.get().sqlName() + " is there but invalid: drop it, and run this again");
        }
    }

    /** Returns whether nothing is left to do; clears away what an attempt that was cut off has left. */
    private boolean settled(ConcurrentIndex begun, HalfRun attempt) throws SQLException {
        ConcurrentIndex.State state = state(begun);
        if (!begun.created()) {
            return state == ConcurrentIndex.State.MISSING;
        }
        if (state == ConcurrentIndex.State.BUILDING) {
            waiting.accept("Index " + begun.sqlName()
                    + " is still being built by an earlier run; waiting until that has ended.");
            while (state == ConcurrentIndex.State.BUILDING) {
                RunLock.pause();
                state = state(begun);
            }
        }
        // An index of that name stood in the way: it is not ours.
        boolean foreign = DUPLICATE.equals(attempt.sqlState());
        if (state == ConcurrentIndex.State.INVALID && !foreign) {
            session.alone(begun.dropStatement());
        }
        return state == ConcurrentIndex.State.VALID && !foreign;
    }

    private ConcurrentIndex.State state(ConcurrentIndex of) throws SQLException {
        return session.transaction(of::state);
    }
}
