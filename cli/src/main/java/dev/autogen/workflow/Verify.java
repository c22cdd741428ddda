package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.execution.MigrationFailedException;
import dev.autogen.migration.Recording;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionPlanner;
import dev.autogen.revision.RevisionRange;
import dev.autogen.revision.RevisionTarget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Proves a history: its files belong together, and every revision does on a scratch database what it should, both ways. */
public final class Verify {

    private final Workspace workspace;

    public Verify(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Returns what was seen of the revisions that a branch brings, and what it must not bring: two heads, and another history than there was.
     *
     * @param reference the branch, tag or commit that it is compared with
     * @throws dev.autogen.project.SettingsException if git cannot tell what is new
     */
    public Verification since(String reference, boolean filesOnly) {
        NewRevisions brought =
                new NewRevisions(workspace, GitVersion.of(workspace.settings().directory(), reference));
        List<Revision> added = brought.added();
        List<String> problems = new ArrayList<>(brought.problems());
        if (!filesOnly) {
            problems.addAll(edited(workspace.history().graph().revisions()));
        }
        // nothing new was proved when it was written
        return run(added, filesOnly || added.isEmpty()).withProblems(problems);
    }

    /**
     * Returns what was seen of the chosen revisions, up to the first that fails; all are run, because each needs those before it. With a database, what it
     * has run is compared with what they are now.
     *
     * @param range a revision or a range of them; null for the whole history
     * @param filesOnly whether to look at files, index and graph only
     */
    public Verification run(@Nullable String range, boolean filesOnly) {
        List<Revision> chosen = chosen(workspace.history(), range);
        Verification seen = run(chosen, filesOnly);
        return filesOnly ? seen : seen.withProblems(edited(chosen));
    }

    /** Returns what was seen of the whole history on a scratch database, whatever the project's own has run. */
    Verification history() {
        return run(workspace.history().graph().revisions(), false);
    }

    /** Returns a sentence for each of these revisions that the project's database, if there is one, has run as something else. */
    private List<String> edited(List<Revision> chosen) {
        if (!workspace.hasDatabase()) {
            return List.of();
        }
        Database database = workspace.database();
        return database.migrator(workspace.history()).edited().stream()
                .filter(chosen::contains)
                .map(
                        revision -> "Revision " + revision.title()
                                + " was edited after the " + database.description()
                                + " got it, which therefore has something else. Take the change back, and write a new revision.")
                .toList();
    }

    private Verification run(List<Revision> chosen, boolean filesOnly) {
        if (filesOnly) {
            return Verification.ofFiles(chosen.stream()
                    .map(one -> step(one, null, null, null, null, List.of()))
                    .toList());
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
            ScratchTrouble.told(() -> {
                trial.run();
                return trial;
            });
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
                        revision.equals(stoppedByRows) ? hazard : null,
                        trial.notTakenBack(revision).orElse(null),
                        trial.hazards(revision)));
            }
            if (problem != null) {
                break;
            }
        }
        return Verification.onScratch(trial.release(), steps);
    }

    private Verification.Step step(
            Revision revision,
            HistoryTrial.@Nullable Seen seen,
            @Nullable String problem,
            @Nullable String hazard,
            @Nullable String notTakenBack,
            List<Hazard> hazards) {
        Recording recording = workspace.history().recording(revision);
        List<String> upgrade = Facts.sql(recording.upgrade());
        return new Verification.Step(
                revision.id(),
                revision.message(),
                (seen == null ? Duration.ZERO : seen.took()).toMillis(),
                upgrade.size(),
                seen == null ? 0 : seen.rowsKept(),
                problem,
                hazard,
                notTakenBack,
                revision.className(),
                upgrade,
                Facts.sql(recording.downgrade()),
                hazards);
    }

    private static List<Revision> chosen(History history, @Nullable String range) {
        if (range == null) {
            return history.graph().revisions();
        }
        RevisionPlanner planner = new RevisionPlanner(history.graph());
        if (range.contains(":")) {
            return planner.range(List.of(), RevisionRange.parse(range));
        }
        Set<String> ids = planner.resolve(Set.of(), RevisionTarget.parse(range));
        return ids.isEmpty()
                ? List.of(history.graph().named(range))
                : ids.stream().map(history.graph()::named).toList();
    }
}
