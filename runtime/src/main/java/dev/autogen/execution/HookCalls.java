package dev.autogen.execution;

import dev.autogen.hook.Hook;
import dev.autogen.hook.Hooks;
import java.sql.Connection;
import java.sql.SQLException;

/** Calls hooks inside the transactions of segments, and says which one failed. */
final class HookCalls {

    private final Hooks hooks;

    HookCalls(Hooks hooks) {
        this.hooks = hooks;
    }

    /** Calls what comes before a revision, if the segment is its first; returns whether there was anything to call. */
    boolean before(Segment segment, Connection connection) {
        if (!segment.isFirst()) {
            return false;
        }
        hooks.all().forEach(hook -> call(segment, hook, "before", () -> hook.before(segment.step(), connection)));
        return !hooks.all().isEmpty();
    }

    /** Calls what comes after a revision, if the segment is its last; returns whether there was anything to call. */
    boolean after(Segment segment, Connection connection) {
        if (!segment.isLast()) {
            return false;
        }
        hooks.all().forEach(hook -> call(segment, hook, "after", () -> hook.after(segment.step(), connection)));
        return !hooks.all().isEmpty();
    }

    @FunctionalInterface
    private interface Call {
        void run() throws SQLException;
    }

    private static void call(Segment segment, Hook hook, String when, Call call) {
        try {
            call.run();
        } catch (SQLException | RuntimeException failure) {
            throw new FailedStatement.Thrown(new FailedStatement(
                    segment, 0, "-- hook " + hook.getClass().getName() + ", " + when + " the revision", null, failure));
        }
    }
}
