package dev.autogen.workflow;

import dev.autogen.codegen.MigrationDraft;
import dev.autogen.codegen.Steps;
import dev.autogen.differ.Plan;
import dev.autogen.differ.StepComments;
import dev.autogen.execution.RevisionSource;
import dev.autogen.hook.EditableRevision;
import dev.autogen.operation.Operation;
import dev.autogen.revision.Revision;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
     * @param proof what is done about the proof
     * @param place where in the history it goes
     * @param sql whether it is written as a pair of SQL files
     */
    public record Request(
            String message,
            boolean empty,
            @Nullable String id,
            CompareOptions options,
            ProofPolicy proof,
            RevisionPlace place,
            boolean sql) {

        public Request(
                String message,
                boolean empty,
                @Nullable String id,
                CompareOptions options,
                ProofPolicy proof,
                RevisionPlace place) {
            this(message, empty, id, options, proof, place, false);
        }
    }

    /** What is done about the proof of a revision. */
    public enum ProofPolicy {
        /** What fails is not written. */
        REQUIRED,
        /** What fails is written and marked. */
        KEEP_UNPROVED,
        /** Nothing is proved. */
        NONE
    }

    /**
     * What was done.
     *
     * @param file the new class; null if nothing differs and nothing was written
     * @param hazards what the upgrade may do to rows that are there
     * @param accepted how many differences the team lives with
     * @param proof what was seen on a scratch database; null if it was not asked for, or failed
     * @param failure why it is not proved, although that was asked for; else null
     * @param drift what the database has and no revision made, or has not and one made; none of it is in the revision
     */
    public record Result(
            @Nullable Path file,
            List<Operation> operations,
            List<Hazard> hazards,
            int accepted,
            List<String> unclaimed,
            List<String> unmodelled,
            List<String> notes,
            @Nullable Proof proof,
            @Nullable String failure,
            List<Move> drift) {

        static Result empty(Path file) {
            return new Result(file, List.of(), List.of(), 0, List.of(), List.of(), List.of(), null, null, List.of());
        }
    }

    /**
     * Compares and writes.
     *
     * @throws UndecidedRenameException if something may have been renamed and nobody decided; nothing is written then
     */
    public Result run(Request request) {
        MigrationDraft placed =
                request.place().put(draft(request), workspace.history().graph());
        if (request.empty()) {
            form(request).compile(placed);
            return Result.empty(form(request).write(placed));
        }
        Comparison comparison = new Compare(workspace, questions).run(request.options(), true);
        Plan plan = comparison.plan();
        if (!plan.renameProposals().isEmpty()) {
            throw new UndecidedRenameException(plan.renameProposals());
        }
        MadeByHand.refuse(comparison);
        Path file = null;
        Proof proof = null;
        String failure = null;
        EditableRevision edited = edited(placed, plan);
        if (!edited.upgrade().isEmpty() || !edited.downgrade().isEmpty()) {
            MigrationDraft draft = placed.generated(
                            steps(edited.upgrade(), comparison), steps(edited.downgrade(), comparison))
                    .hibernate(comparison.hibernate().now());
            try {
                proof = prove(request, comparison, draft);
            } catch (ProofFailedException failed) {
                if (request.proof() != ProofPolicy.KEEP_UNPROVED) {
                    throw failed.with(FailureHints.of(failed, comparison, edited.upgrade()));
                }
                failure = failed.getMessage();
            }
            file = form(request).write(draft.javadoc(javadoc(proof, failure)));
        }
        return new Result(
                file,
                edited.upgrade(),
                new Hazards(edited.upgrade(), comparison.major()).all(),
                plan.accepted().size(),
                comparison.unclaimed(),
                comparison.unmodelled(),
                comparison.notes(),
                proof,
                failure,
                comparison.drift());
    }

    /** What the project's hooks make of the plan; where nothing differs, they are not asked. */
    private EditableRevision edited(MigrationDraft draft, Plan plan) {
        EditableRevision planned =
                new EditableRevision(draft.revision(), draft.message(), plan.upgrade(), plan.downgrade());
        if (plan.inSync()) {
            return planned;
        }
        EditableRevision edited = workspace.hooks().edit(planned);
        if (edited.upgrade().isEmpty() && edited.downgrade().isEmpty()) {
            workspace
                    .narrator()
                    .warn("A hook left nothing of the revision: "
                            + plan.upgrade().size() + (plan.upgrade().size() == 1 ? " operation" : " operations")
                            + " taken out.");
        }
        return edited;
    }

    private static Steps steps(List<Operation> operations, Comparison comparison) {
        return new Steps(
                operations, StepComments.of(operations, comparison.actual().dependents(), comparison.major()));
    }

    private @Nullable Proof prove(Request request, Comparison comparison, MigrationDraft draft) {
        RevisionSource compiled = form(request).compile(draft);
        Revision revision = compiled.revisions().get(0);
        if (request.proof() == ProofPolicy.NONE) {
            return null;
        }
        workspace.narrator().say("Proving the revision on a scratch database");
        return new Prove(workspace, comparison, revision, workspace.history().with(compiled)).run();
    }

    private RevisionForm form(Request request) {
        return new RevisionForm(workspace, request.sql());
    }

    private static List<String> javadoc(@Nullable Proof proof, @Nullable String failure) {
        if (proof != null) {
            List<String> paragraphs = new ArrayList<>(List.of(proof.javadoc()));
            paragraphs.addAll(proof.hazards());
            return paragraphs;
        }
        return failure == null ? List.of() : List.of("NOT PROVED. " + failure);
    }

    private MigrationDraft draft(Request request) {
        return new RevisionNaming(
                        workspace.settings().migrations(), workspace.history().graph())
                .draft(request.id(), request.message(), clock.instant());
    }
}
