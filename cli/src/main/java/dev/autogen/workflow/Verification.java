package dev.autogen.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a history; the names of its components are a contract with scripts.
 *
 * @param verified whether nothing went wrong
 * @param version of autogen
 * @param postgresql the release it was run on; null if only files were looked at
 * @param revisions those looked at, in the order they were run; the last is the one that failed, if one did
 * @param problems what is wrong with the history as a whole, one sentence each
 */
public record Verification(
        boolean verified, String version, @Nullable String postgresql, List<Step> revisions, List<String> problems) {

    public Verification {
        revisions = List.copyOf(revisions);
        problems = List.copyOf(problems);
    }

    /**
     * One revision.
     *
     * @param millis how long upgrade, downgrade and upgrade took, without looking at the result
     * @param statements how many its upgrade has
     * @param rowsKept the rows that were there before its upgrade and unchanged after it
     * @param problem what went wrong; null if nothing did
     * @param hazard what goes wrong with rows in the tables, though not without; null if nothing does
     * @param notTakenBack why only its upgrade was run: what is irreversible, itself or later; null if it was taken back
     * @param className the class, or the SQL file, as the index names it
     * @param upgradeSql what its upgrade runs
     * @param downgradeSql what its downgrade runs
     * @param hazards what its upgrade may do to rows that are there
     */
    public record Step(
            String id,
            String message,
            long millis,
            int statements,
            int rowsKept,
            @Nullable String problem,
            @Nullable String hazard,
            @Nullable String notTakenBack,
            @Nullable String className,
            List<String> upgradeSql,
            List<String> downgradeSql,
            List<Hazard> hazards) {}

    static Verification ofFiles(List<Step> steps) {
        return new Verification(true, ToolVersion.get(), null, steps, List.of());
    }

    static Verification onScratch(String postgresql, List<Step> steps) {
        boolean verified = steps.stream().allMatch(step -> step.problem() == null);
        return new Verification(verified, ToolVersion.get(), postgresql, steps, List.of());
    }

    /** Returns the same with what is wrong besides. */
    Verification withProblems(List<String> more) {
        return new Verification(verified && more.isEmpty(), version, postgresql, revisions, more);
    }
}
