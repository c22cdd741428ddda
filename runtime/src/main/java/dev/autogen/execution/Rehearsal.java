package dev.autogen.execution;

import dev.autogen.hook.Hooks;
import java.sql.SQLException;
import java.util.List;

/** Runs a plan in one transaction, and rolls it back. */
final class Rehearsal {

    private final DatabaseSession session;
    private final Bookkeeping bookkeeping;
    private final Hooks hooks;

    Rehearsal(DatabaseSession session, Bookkeeping bookkeeping, Hooks hooks) {
        this.session = session;
        this.bookkeeping = bookkeeping;
        this.hooks = hooks;
    }

    void run(PlannedRun run) throws SQLException {
        List<Segment> segments =
                run.steps().stream().flatMap(step -> step.segments().stream()).toList();
        for (Segment segment : segments) {
            if (segment.count() > 1 || !segment.transactional()) {
                throw new UnusableRevisionException(
                        "Revision " + segment.step().revision().title()
                                + " cannot be rehearsed: it does not run in one transaction. Try it on a copy of the database.");
            }
        }
        DatabaseRunner runner = new DatabaseRunner(session, bookkeeping, List.of(), hooks, sentence -> {});
        try {
            session.rehearse(connection -> {
                bookkeeping.create(connection);
                for (Segment segment : segments) {
                    runner.runInside(connection, segment);
                }
            });
        } catch (FailedStatement.Thrown thrown) {
            throw thrown.failed().exception();
        }
    }
}
