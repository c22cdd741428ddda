package dev.autogen.workflow;

import dev.autogen.codec.JsonCodec;
import dev.autogen.codegen.MigrationDraft;
import dev.autogen.codegen.Steps;
import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.RenameProposal;
import dev.autogen.differ.StepComments;
import dev.autogen.execution.RevisionSource;
import dev.autogen.operation.Operation;
import dev.autogen.project.AcceptFile;
import dev.autogen.project.ProjectSettings;
import dev.autogen.project.SettingsSources;
import dev.autogen.schema.Scan;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans, compiles and proves one revision, as {@link GenerateRevision} does. Called by class loaders that know nothing of each other's types. */
public final class FaultTrial {

    /** What was called old and is called new was renamed. */
    private static final Questions OLD_TO_NEW = new Questions() {
        @Override
        public Optional<Boolean> isRename(RenameProposal proposal) {
            return Optional.of(proposal.newName().startsWith("new_"));
        }

        @Override
        public Optional<Boolean> accepts(String kind, List<String> differences) {
            return Optional.empty();
        }

        @Override
        public Optional<String> reason() {
            return Optional.empty();
        }

        @Override
        public boolean mayLose(List<String> losses) {
            return false;
        }
    };

    private FaultTrial() {}

    /**
     * Proves the revision from one reading to the other.
     *
     * @param actual a {@link Scan} in JSON
     * @param desired another one
     * @param project a directory with settings that name a database to ask, and a scratch server
     * @return why it is not proved; null if it is
     */
    public static @Nullable String prove(String actual, String desired, Path project, String password) {
        Map<String, String> variables = Map.of(
                "DB_PASSWORD",
                password,
                "AUTOGEN_CACHE",
                project.resolve("cache").toString());
        ProjectSettings settings = ProjectSettings.read(
                new SettingsSources(project, project, variables, null, null, null, null, null, null));
        try (Workspace workspace = new Workspace(
                settings, new WorkspaceOptions(false, true, variables, null), Narrator.SILENT, new OpenConnections())) {
            return prove(workspace, JsonCodec.decode(actual, Scan.class), JsonCodec.decode(desired, Scan.class));
        }
    }

    private static @Nullable String prove(Workspace workspace, Scan actual, Scan desired) {
        Database database = workspace.database();
        AcceptFile accept = AcceptFile.of(workspace.settings());
        Comparison comparison;
        try (Canonicalizers canonicalizers = new Canonicalizers(workspace, database)) {
            comparison = Comparison.of(
                    new Comparison.Party(desired, new Subject("entities", "after", Map.of())),
                    new Comparison.Party(actual, new Subject("database", "before", Map.of())),
                    DiffOptions.forServer(database.major())
                            .droppingUnclaimed()
                            .withDependents(actual.dependents())
                            .withAcceptances(Accepting.acceptances(accept, database.defaultNamespace())),
                    accept,
                    canonicalizers,
                    OLD_TO_NEW,
                    new HibernateVersions("", ""),
                    database.defaultNamespace(),
                    List.of(database.defaultNamespace()));
        }
        if (comparison.plan().accepted().size() < accept.lines().size()) {
            throw new IllegalStateException("Of autogen.accept, only this is accepted: "
                    + comparison.plan().accepted());
        }
        MigrationDraft draft = MigrationDraft.of(
                        "f00f00f00f00", "change", Instant.parse("2026-11-20T14:30:00Z"), "db.revisions", "R_change")
                .generated(
                        steps(comparison.plan().upgrade(), comparison),
                        steps(comparison.plan().downgrade(), comparison));
        RevisionSource compiled = new RevisionForm(workspace, false).compile(draft);
        try {
            new Prove(
                            workspace,
                            comparison,
                            compiled.revisions().get(0),
                            workspace.history().with(compiled))
                    .run();
            return null;
        } catch (ProofFailedException failed) {
            return failed.getMessage();
        }
    }

    private static Steps steps(List<Operation> operations, Comparison comparison) {
        return new Steps(
                operations, StepComments.of(operations, comparison.actual().dependents(), comparison.major()));
    }
}
