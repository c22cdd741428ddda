package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.execution.Migrator;
import dev.autogen.revision.StampPlan;
import java.util.List;

/** Says that a database is at certain revisions, after looking whether that is true. */
public final class Stamp {

    private final Workspace workspace;

    public Stamp(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What is asked for.
     *
     * @param targets one for each branch
     * @param purge whether what the database says now does not count
     * @param force whether nothing is compared
     */
    public record Request(List<String> targets, boolean purge, boolean force) {

        public Request {
            targets = List.copyOf(targets);
        }
    }

    /**
     * What was done.
     *
     * @param compared whether the database was looked at
     * @param unclaimed what it has and no revision ever made
     */
    public record Result(StampPlan plan, boolean compared, List<String> unclaimed) {}

    /**
     * Compares the database with what the history makes, and stamps it.
     *
     * @throws AutogenException if they differ: with every difference; nothing is changed then
     */
    public Result run(Database database, Request request) {
        Migrator migrator = database.migrator(workspace.history());
        StampPlan plan = migrator.planStamp(request.targets(), request.purge());
        List<String> unclaimed = List.of();
        if (!request.force()) {
            HeadsComparison.Found found =
                    new HeadsComparison(workspace, database).at(plan.after(), "stamp it without looking: --force");
            if (!found.isSame()) {
                throw refused(plan, found.differences());
            }
            unclaimed = found.unclaimed();
        }
        migrator.stamp(plan);
        return new Result(plan, !request.force(), unclaimed);
    }

    static AutogenException refused(StampPlan plan, List<String> differences) {
        String target = plan.after().isEmpty() ? "base" : String.join(", ", plan.after());
        return new AutogenException(
                "The database is not what the history makes up to " + target
                        + ", so it was not stamped. What it would take:\n  " + String.join("\n  ", differences)
                        + "\nStamp the revision that it really is at, or change the database; to stamp it all the same: --force.");
    }
}
