package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.execution.DatabaseState;
import dev.autogen.execution.HalfRun;
import dev.autogen.execution.Migrator;
import dev.autogen.revision.Direction;
import dev.autogen.revision.RevisionPlan;
import dev.autogen.revision.RevisionPlanner;
import dev.autogen.revision.RevisionTarget;
import dev.autogen.revision.StampPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Mends what a run left that came to no end: looks whether the database is what it was before the revision, or what it is to be after it, and sets heads and
 * log to that.
 */
public final class Repair {

    private final Workspace workspace;
    private final Database database;
    private final Migrator migrator;

    public Repair(Workspace workspace, Database database) {
        this.workspace = workspace;
        this.database = database;
        this.migrator = database.migrator(workspace.history());
    }

    /**
     * Something that is not as it should be.
     *
     * @param what one sentence
     * @param mend what to set the heads to; null if nobody but a person can tell
     * @param revision the one that is half run; null if it is only the heads
     * @param todo what to do, where it cannot be mended
     */
    public record Finding(String what, @Nullable StampPlan mend, @Nullable String revision, List<String> todo) {

        public Finding {
            todo = List.copyOf(todo);
        }
    }

    /**
     * Returns what is not as it should be; changes nothing.
     *
     * @throws AutogenException if the database is at a revision that the history does not have
     */
    public List<Finding> findings() {
        DatabaseState state = migrator.state();
        if (!state.unknown().isEmpty()) {
            throw new AutogenException("The database is at " + String.join(", ", state.unknown())
                    + ", which no revision here has, so nothing can be compared with it. Bring that revision back (git pull?), or say"
                    + " where the database really is: autogen stamp --purge REVISION");
        }
        List<Finding> findings = new ArrayList<>();
        SortedSet<String> heads = state.heads();
        StampPlan tips = new RevisionPlanner(workspace.history().graph())
                .stamp(heads, heads.stream().map(RevisionTarget::parse).toList());
        if (!tips.isEmpty()) {
            findings.add(new Finding(
                    "Of the heads " + String.join(", ", heads) + " some are implied by others: they are "
                            + text(tips.after()),
                    tips,
                    null,
                    List.of()));
        }
        state.halfRuns().forEach(halfRun -> findings.add(finding(halfRun, tips.after())));
        return findings;
    }

    /** Sets heads and log as the finding says. */
    public void mend(Finding finding) {
        if (finding.mend() == null) {
            throw new IllegalArgumentException("Nobody knows how to mend this: " + finding.what());
        }
        migrator.repair(finding.mend(), finding.revision());
    }

    private Finding finding(HalfRun halfRun, SortedSet<String> heads) {
        String revision = halfRun.revision();
        String direction = halfRun.direction().command();
        String what = "Revision " + revision + " is half run: " + halfRun.done() + " of the " + halfRun.segments()
                + " parts of its " + direction + " are done"
                + (halfRun.sqlState() == null ? "" : ", the next failed with SQLSTATE " + halfRun.sqlState());
        if (!workspace.history().graph().contains(revision)) {
            return new Finding(
                    what + ".",
                    null,
                    null,
                    List.of("This history does not have it: a newer version of the application must finish it."));
        }
        RevisionPlanner planner = new RevisionPlanner(workspace.history().graph());
        RevisionPlan step = halfRun.direction() == Direction.UP
                ? planner.upgrade(heads, RevisionTarget.parse(revision))
                : planner.revert(heads, revision);
        HeadsComparison comparison = new HeadsComparison(workspace, database);
        String instead = "finish the revision: " + finish(halfRun);
        HeadsComparison.Found after = comparison.at(step.headsAfter(), instead);
        if (after.isSame()) {
            return new Finding(
                    what + ", and the database is as after it: its heads are to be " + text(step.headsAfter()),
                    new StampPlan(heads, step.headsAfter()),
                    revision,
                    List.of());
        }
        HeadsComparison.Found before = comparison.at(heads, instead);
        if (before.isSame()) {
            return new Finding(
                    what + ", but the database is as before it: its heads stay " + text(heads),
                    new StampPlan(heads, heads),
                    revision,
                    List.of());
        }
        List<String> todo = new ArrayList<>();
        todo.add("Finish it: " + finish(halfRun));
        todo.add("Or do by hand what is missing, and repair again:");
        after.differences().forEach(line -> todo.add("  " + line));
        todo.add("Or undo by hand what is done, and repair again:");
        before.differences().forEach(line -> todo.add("  " + line));
        return new Finding(what + ".", null, revision, todo);
    }

    private static String finish(HalfRun halfRun) {
        return "autogen " + halfRun.direction().command() + " " + halfRun.revision()
                + (halfRun.direction() == Direction.UP ? "" : "-1");
    }

    private static String text(SortedSet<String> heads) {
        return heads.isEmpty() ? "base" : String.join(", ", heads);
    }
}
