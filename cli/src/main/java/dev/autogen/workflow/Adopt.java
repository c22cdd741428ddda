package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.codegen.MigrationDraft;
import dev.autogen.codegen.MigrationGenerator;
import dev.autogen.codegen.Steps;
import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.Plan;
import dev.autogen.differ.RenameDecisions;
import dev.autogen.differ.SchemaDiffer;
import dev.autogen.execution.DatabaseErrors;
import dev.autogen.execution.DatabaseState;
import dev.autogen.execution.MigrationFailedException;
import dev.autogen.execution.Migrator;
import dev.autogen.execution.RevisionSource;
import dev.autogen.operation.CreateExtension;
import dev.autogen.operation.Irreversible;
import dev.autogen.operation.Operation;
import dev.autogen.revision.Revision;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a database for right: what it has and the history lacks becomes a revision, as if somebody had written it by hand, and the database is stamped with it.
 * Without a history that revision is the baseline: it makes all that is there, also what nobody compares, and no downgrade passes it.
 */
public final class Adopt {

    private final Workspace workspace;
    private final Clock clock;

    public Adopt(Workspace workspace) {
        this(workspace, Clock.systemUTC());
    }

    Adopt(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param message null for one that says what is done
     * @param id of the new revision; null for a new one
     * @param options what is decided about renames
     * @param dump a file to adopt instead of the project's database; null for none
     */
    public record Request(@Nullable String message, @Nullable String id, CompareOptions options, @Nullable Path dump) {}

    /**
     * What was done.
     *
     * @param file the new class; null if the database has nothing that the history lacks
     * @param revision its id; null likewise
     * @param operations what it does
     * @param proof one sentence; null if there is no file
     * @param left what the database has and the revision does not make
     * @param notes what else the user should know, one sentence each
     */
    public record Result(
            @Nullable Path file,
            @Nullable String revision,
            List<Operation> operations,
            @Nullable String proof,
            List<String> left,
            List<String> notes) {

        static final Result NOTHING = new Result(null, null, List.of(), null, List.of(), List.of());
    }

    /**
     * Adopts the project's database, or what a dump has, which is not stamped.
     *
     * @throws UndecidedRenameException if something may have been renamed and nobody decided
     * @throws ProofFailedException if the history with the new revision does not make what the database has
     * @throws AutogenException if the database is not at head, or cannot be stamped; nothing is written then
     */
    public Result run(Request request) {
        History history = workspace.history();
        if (request.dump() != null) {
            workspace.narrator().say("Adopting " + request.dump());
            return write(request, DumpFile.read(request.dump()).restore(workspace), history);
        }
        Database database = workspace.database();
        workspace.narrator().say("Adopting " + database.description());
        requireAtHead(database, history);
        StampRights.require(database, workspace.settings().migrations(), database.user());
        Result result = write(request, database, history);
        if (result.revision() != null) {
            stamp(database, result.revision());
        }
        return result;
    }

    private Result write(Request request, Database database, History history) {
        List<String> namespaces = namespaces(database, history);
        Inventory found = Inventory.of(workspace, database, namespaces);
        Set<String> left = found.unmakeable();
        Inventory wanted = found.without(left);
        Database scratch = workspace.scratch(database.major(), database.defaultNamespace());
        // what is left out stays as it is, also where the history made it
        Inventory before = replay(scratch, history, wanted, namespaces).without(left);
        List<Operation> upgrade;
        List<Operation> downgrade;
        try (Canonicalizers canonicalizers = new Canonicalizers(workspace, scratch)) {
            Transition up = new Transition(before, wanted);
            Transition down = new Transition(wanted, before);
            List<Dependent> inTheWay = before.scan().dependents().stream()
                    .filter(one -> !up.gone().contains(one.name()))
                    .toList();
            DiffOptions options = DiffOptions.forServer(database.major())
                    .droppingUnclaimed()
                    .withRenames(RenameDecisions.parse(
                            request.options().renames(), request.options().noRenames(), database.defaultNamespace()))
                    .withDependents(inTheWay);
            Plan plan = new SchemaDiffer().diff(wanted.modelled(), before.modelled(), options, canonicalizers);
            if (!plan.renameProposals().isEmpty()) {
                throw new UndecidedRenameException(plan.renameProposals());
            }
            upgrade = up.with(withoutGuesses(plan.upgrade(), wanted.modelled()));
            downgrade = history.isEmpty()
                    ? List.of(irreversible())
                    : down.with(withoutGuesses(plan.downgrade(), before.modelled()));
        }
        if (upgrade.isEmpty()) {
            return Result.NOTHING;
        }
        MigrationDraft draft = draft(request, history).byHand(Steps.of(upgrade), Steps.of(downgrade));
        RevisionSource compiled = workspace.compile(new MigrationGenerator().generate(draft));
        Revision revision = compiled.revisions().get(0);
        workspace.narrator().say("Proving the revision on a scratch database");
        Duration took = new AdoptionTrial(workspace, scratch, before, wanted, namespaces, left)
                .run(revision, history.with(compiled));
        List<String> javadoc = new ArrayList<>();
        javadoc.add("Adopted: a database had this already. Proved on PostgreSQL "
                + scratch.release().replaceFirst("\\..*", "") + ".");
        if (!left.isEmpty()) {
            javadoc.add("Left out, because autogen cannot make it, and not proved: " + String.join(", ", left) + ".");
        }
        Path file = workspace.write(new MigrationGenerator().generate(draft.javadoc(javadoc)));
        return new Result(
                file, revision.id(), upgrade, proof(scratch, took, history), List.copyOf(left), notes(wanted));
    }

    /** Which extension a type or an operator class may come from is guessed for entities; a database says which one it has, and in which schema. */
    private static List<Operation> withoutGuesses(List<Operation> operations, Schema there) {
        return operations.stream()
                .filter(operation -> !(operation instanceof CreateExtension create)
                        || there.extensions().contains(create.extension()))
                .toList();
    }

    private static String proof(Database scratch, Duration took, History history) {
        return "proved on PostgreSQL " + scratch.release() + " in "
                + String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0)
                + (history.isEmpty()
                        ? ": it makes what the database has"
                        : ": the upgrade makes what the database has, the downgrade what the history made");
    }

    private static List<String> notes(Inventory wanted) {
        List<String> roles = wanted.roles();
        return roles.isEmpty()
                ? List.of()
                : List.of("It grants to roles, or gives them objects, where they exist: " + String.join(", ", roles)
                        + ". Roles belong to a server: make them in each environment first.");
    }

    private List<String> namespaces(Database database, History history) {
        EntityModel entities = workspace.entities(database.major(), database.defaultNamespace());
        return ComparedNamespaces.of(
                        workspace.settings().database().schemas(),
                        entities.scan().schema(),
                        history.everMade(database.defaultNamespace()),
                        database.defaultNamespace())
                .all();
    }

    /** Returns what the history makes. */
    private Inventory replay(Database scratch, History history, Inventory wanted, List<String> namespaces) {
        if (workspace.mayMakeRoles(scratch.major())) {
            try (Connection connection = scratch.connect()) {
                ScratchBystanders.makeRoles(connection, wanted.roles());
            } catch (SQLException e) {
                throw DatabaseErrors.of("Cannot make roles on the scratch server", e);
            }
        }
        if (history.isEmpty()) {
            return Inventory.empty(scratch.defaultNamespace());
        }
        try {
            scratch.proving(history).upgrade("heads");
        } catch (MigrationFailedException failed) {
            throw ProofFailedException.statement(failed);
        }
        return Inventory.of(workspace, scratch, namespaces);
    }

    private static Operation irreversible() {
        return new Irreversible("it is the baseline, and what was there before is not known.");
    }

    private MigrationDraft draft(Request request, History history) {
        String message = request.message() != null
                ? request.message()
                : history.isEmpty() ? "baseline" : "adopt changes made by hand";
        return new RevisionNaming(workspace.settings().migrations(), history.graph())
                .draft(request.id(), message, clock.instant())
                .parents(history.graph().heads().stream().map(Revision::id).toList());
    }

    private static void requireAtHead(Database database, History history) {
        DatabaseState state = database.migrator(history).state();
        if (!state.unknown().isEmpty()) {
            throw new AutogenException(
                    "The database is at " + String.join(", ", state.unknown())
                            + ", which this project's history does not have, so what it lacks is not known; nothing was written."
                            + " Bring that revision back (git pull?), or, if it is gone for good, say where the database is: autogen stamp --purge.");
        }
        if (!state.atHead()) {
            throw new AutogenException("The database is not at head: "
                    + state.pending().size() + " pending ("
                    + String.join(
                            ", ", state.pending().stream().map(Revision::title).toList())
                    + "), so what was made by hand cannot be told from what is still to come; nothing was written."
                    + " Run 'autogen upgrade' first, or, if it has all that, 'autogen stamp head'.");
        }
    }

    private void stamp(Database database, String revision) {
        Migrator migrator = database.migrator(workspace.history());
        try {
            migrator.stamp(migrator.planStamp(List.of(revision), false));
        } catch (AutogenException failed) {
            throw new NotStampedException(revision, failed);
        }
    }
}
