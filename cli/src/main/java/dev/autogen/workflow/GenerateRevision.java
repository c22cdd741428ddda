package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.codegen.MigrationDraft;
import dev.autogen.codegen.MigrationGenerator;
import dev.autogen.codegen.MigrationSource;
import dev.autogen.codegen.Steps;
import dev.autogen.differ.Plan;
import dev.autogen.migration.Recording;
import dev.autogen.operation.Operation;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionPlanner;
import dev.autogen.revision.RevisionTarget;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes a revision: what changed in the entities, or an empty one. */
public final class GenerateRevision {

    private final Workspace workspace;
    private final Questions questions;
    private final Clock clock;

    public GenerateRevision(Workspace workspace, Questions questions) {
        this(workspace, questions, Clock.systemUTC());
    }

    GenerateRevision(Workspace workspace, Questions questions, Clock clock) {
        this.workspace = workspace;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param empty whether nothing is compared
     * @param id of the new revision; null for a new one
     */
    public record Request(String message, boolean empty, @Nullable String id, CompareOptions options) {}

    /**
     * What was done.
     *
     * @param file the new class; null if nothing differs and nothing was written
     */
    public record Result(
            @Nullable Path file,
            List<Operation> operations,
            List<String> unclaimed,
            List<String> unmodelled,
            List<String> notes) {}

    /**
     * Compares and writes.
     *
     * @throws UndecidedRenameException if something may have been renamed and nobody decided; nothing is written then
     */
    public Result run(Request request) {
        List<String> parents = head();
        if (request.empty()) {
            return new Result(write(request, parents, null), List.of(), List.of(), List.of(), List.of());
        }
        Comparison comparison = new Compare(workspace, questions).run(request.options(), true);
        Plan plan = comparison.plan();
        if (!plan.renameProposals().isEmpty()) {
            throw new UndecidedRenameException(plan.renameProposals());
        }
        Path file = plan.inSync() ? null : write(request, parents, plan);
        return new Result(
                file,
                plan.upgrade(),
                comparison.unclaimed(),
                comparison.unmodelled(),
                comparison.notes());
    }

    /** The one revision that the new one follows; none for a first one. */
    private List<String> head() {
        History history = workspace.history();
        if (history.isEmpty()) {
            return List.of();
        }
        List<Revision> steps = new RevisionPlanner(history.graph())
                .upgrade(new TreeSet<>(), RevisionTarget.parse("head"))
                .revisions();
        return List.of(steps.get(steps.size() - 1).id());
    }

    private Path write(Request request, List<String> parents, @Nullable Plan plan) {
        Instant now = clock.instant();
        RevisionNaming naming = new RevisionNaming(
                workspace.settings().migrations(), workspace.history().graph());
        String id = request.id() == null ? naming.newId(now) : naming.checked(request.id());
        MigrationDraft empty = MigrationDraft.of(
                        id,
                        request.message(),
                        now,
                        workspace.settings().migrations().packageName(),
                        naming.className(id, request.message(), now))
                .parents(parents);
        MigrationDraft draft =
                plan == null ? empty : empty.generated(Steps.of(plan.upgrade()), Steps.of(plan.downgrade()));
        MigrationSource source = new MigrationGenerator().generate(draft);
        requireSame(draft, workspace.record(source));
        return workspace.write(source);
    }

    /** What a class records must be what was planned: a class that says something else would be reviewed in vain. */
    private static void requireSame(MigrationDraft draft, Recording recording) {
        requireSame(draft.upgrade(), recording.upgrade());
        requireSame(draft.downgrade(), recording.downgrade());
    }

    private static void requireSame(Steps planned, List<Operation> recorded) {
        List<Operation> expected =
                planned.operations().stream().map(Operation::withoutPast).toList();
        if (!expected.equals(recorded)) {
            throw new AutogenException(
                    "The generated class would not do what was planned; nothing was written. This is an error in autogen:"
                            + " please report it with the entities.\nPlanned: " + expected + "\nRecorded: " + recorded);
        }
    }
}
