package dev.autogen.execution;

import dev.autogen.revision.Direction;
import dev.autogen.revision.RevisionPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision of which some segments ran and the last one did not.
 *
 * @param done how many of its segments are done
 * @param checksum of the revision when it was begun
 * @param begun the number of the segment that was begun outside a transaction, and of which nobody knows how it ended; 0 if there is none
 * @param sqlState how that segment failed; null if it was cut off
 */
public record HalfRun(
        String revision,
        Direction direction,
        int done,
        int segments,
        String checksum,
        int begun,
        @Nullable String sqlState) {

    /** Returns what two rows of the log, this one the older, say together. */
    HalfRun and(HalfRun later) {
        return new HalfRun(
                revision,
                direction,
                Math.max(done, later.done),
                later.segments,
                later.checksum,
                later.begun,
                later.sqlState);
    }

    /** Returns whether this is the segment that was begun. */
    boolean began(Segment segment) {
        return isOf(segment) && begun == segment.number();
    }

    /** Returns whether this segment need not be run any more. */
    boolean finished(Segment segment) {
        return isOf(segment) && segment.number() <= done;
    }

    private boolean isOf(Segment segment) {
        return revision.equals(segment.step().revision().id())
                && direction == segment.step().direction();
    }

    /** Returns whether nothing of the revision can be in the database: its first segment failed, and the server said so. */
    boolean leftNothing() {
        return done == 0 && sqlState != null;
    }

    /**
     * Checks that what was begun is finished first, the same way, by the plan.
     *
     * @throws HalfRunException if it is not
     */
    static void requireGoingOn(List<HalfRun> halfRuns, RevisionPlan plan) {
        for (HalfRun halfRun : halfRuns) {
            boolean goesOn = plan.steps().stream()
                    .anyMatch(step ->
                            step.revision().id().equals(halfRun.revision()) && step.direction() == halfRun.direction());
            if (!goesOn && !halfRun.leftNothing()) {
                throw new HalfRunException(halfRun, HalfRunSentences.unfinished(halfRun));
            }
        }
    }
}
