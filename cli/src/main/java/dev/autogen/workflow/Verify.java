package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.execution.MigrationFailedException;
import dev.autogen.migration.Recording;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionPlanner;
import dev.autogen.revision.RevisionRange;
import dev.autogen.sql.SqlRenderer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proves a history: its files belong together, and every revision does on a scratch database what it should, both ways. */
public final class Verify {

    private final Workspace workspace;

    public Verify(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Returns what was seen of the chosen revisions, up to the first that fails; all are run, because each needs those before it.
     *
     * @param range a revision or a range of them; null for the whole history
     * @param filesOnly whether to look at files, index and graph only
     */
    public Verification run(@Nullable String range, boolean filesOnly) {
        History history = workspace.history();
        List<Revision> chosen = chosen(history, range);
        if (filesOnly) {
            return Verification.ofFiles(
                    chosen.stream().map(one -> step(one, null, null, null)).toList());
        }
        HistoryTrial trial = trial(true);
        String hazard = null;
        AutogenException failure = failure(trial);
        if (failure instanceof MigrationFailedException failed && EmptyTables.isOfData(failed.sqlState())) {
            hazard = "With rows in the tables: " + failed.getMessage();
            Revision stopped = trial.at();
            trial = trial(false);
            failure = failure(trial);
            return result(trial, chosen, failure, stopped, hazard);
        }
        return result(trial, chosen, failure, null, null);
    }

    private HistoryTrial trial(boolean withRows) {
        Database scratch = workspace.scratch();
        workspace
                .narrator()
                .say("Running the history on a scratch database, PostgreSQL " + scratch.release()
                        + (withRows ? "" : ", without rows"));
        return new HistoryTrial(workspace, scratch, workspace.history(), withRows);
    }

    private static @Nullable AutogenException failure(HistoryTrial trial) {
        try {
            trial.run();
            return null;
        } catch (MigrationFailedException | ProofFailedException failed) {
            return failed;
        }
    }

    private Verification result(
            HistoryTrial trial,
            List<Revision> chosen,
            @Nullable AutogenException failure,
            @Nullable Revision stoppedByRows,
            @Nullable String hazard) {
        List<Verification.Step> steps = new ArrayList<>();
        for (Revision revision : workspace.history().graph().revisions()) {
            String problem = failure != null && revision.equals(trial.at()) ? failure.getMessage() : null;
            if (problem != null || chosen.contains(revision)) {
                steps.add(step(
                        revision,
                        trial.seen(revision).orElse(null),
                        problem,
                        revision.equals(stoppedByRows) ? hazard : null));
            }
            if (problem != null) {
                break;
            }
        }
        return Verification.onScratch(trial.release(), steps);
    }

    private Verification.Step step(
            Revision revision, HistoryTrial.@Nullable Seen seen, @Nullable String problem, @Nullable String hazard) {
        int statements = new SqlRenderer()
                .render(Recording.of(workspace.history().source().migration(revision))
                        .upgrade())
                .size();
        return new Verification.Step(
                revision.id(),
                revision.message(),
                (seen == null ? Duration.ZERO : seen.took()).toMillis(),
                statements,
                seen == null ? 0 : seen.rowsKept(),
                problem,
                hazard);
    }

    private static List<Revision> chosen(History history, @Nullable String range) {
        if (range == null) {
            return history.graph().revisions();
        }
        return range.contains(":")
                ? new RevisionPlanner(history.graph()).range(List.of(), RevisionRange.parse(range))
                : List.of(history.graph().named(range));
    }
}
