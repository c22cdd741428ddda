package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.DropRequests;
import dev.autogen.differ.Plan;
import dev.autogen.differ.RenameDecisions;
import dev.autogen.differ.SchemaDiffer;
import dev.autogen.execution.DatabaseErrors;
import dev.autogen.execution.DatabaseException;
import dev.autogen.execution.MigrationFailedException;
import dev.autogen.execution.Migrator;
import dev.autogen.migration.Recording;
import dev.autogen.operation.Operation;
import dev.autogen.proof.AcceptedObjects;
import dev.autogen.proof.ExpressionTwins;
import dev.autogen.proof.KeptRows;
import dev.autogen.proof.Lack;
import dev.autogen.proof.RowJourney;
import dev.autogen.proof.RowSeeder;
import dev.autogen.proof.SecondLook;
import dev.autogen.proof.SeededTable;
import dev.autogen.revision.Direction;
import dev.autogen.revision.Revision;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves a revision on a scratch database before anybody reads it: brought to the actual schema and given rows, it is upgraded and must be what the entities
 * ask for, downgraded and must be what it was, and upgraded again. Rows that no operation was meant to drop must be there all the time.
 */
final class Prove {

    /** A collation, an operator class or a function of theirs that is not there. */
    private static final String UNDEFINED_OBJECT = "42704";

    private final Workspace workspace;
    private final Comparison comparison;
    private final Revision revision;
    private final Recording recording;
    private final History complete;
    private final EmptyTables empty;
    private final HistoryReplay replay;
    private List<String> missingExtensions = List.of();

    /**
     * @param revision the new one
     * @param complete the history with it
     */
    Prove(Workspace workspace, Comparison comparison, Revision revision, History complete) {
        this.workspace = workspace;
        this.comparison = comparison;
        this.revision = revision;
        this.complete = complete;
        this.recording = complete.recording(revision);
        this.replay = workspace.replay(workspace.history(), comparison.major(), comparison.defaultNamespace());
        this.empty = new EmptyTables(comparison.actual().schema(), recording.upgrade());
    }

    /**
     * Returns what was seen.
     *
     * @throws ProofFailedException if it is not what was meant
     */
    Proof run() {
        long start = System.nanoTime();
        while (true) {
            try {
                return ScratchTrouble.told(() -> trial(start));
            } catch (MigrationFailedException failed) {
                if (failed.direction() == Direction.DOWN || !empty.mayHelp(failed)) {
                    throw ProofFailedException.statement(failed);
                }
            }
        }
    }

    private Proof trial(long start) {
        Database scratch = replay.copy();
        requireExtensions(scratch);
        Scan scan = bringToActual(scratch);
        Schema before = scan.schema();
        try (Connection connection = scratch.connect();
                Canonicalizers canonicalizers = new Canonicalizers(workspace, scratch)) {
            List<SeededTable> seeded = new RowSeeder(
                            connection,
                            before,
                            comparison.defaultNamespace(),
                            LabelLosses.names(before, recording.upgrade()))
                    .seed(empty.reasons());
            RowJourney journey = new RowJourney(before, recording.upgrade());
            KeptRows rows = KeptRows.of(connection, before, journey, comparison.defaultNamespace());
            Migrator migrator = scratch.proving(complete);

            migrator.upgrade(revision.id());
            requireTwins(connection, requireDesired(scratch, canonicalizers));
            requireKept("upgrade", rows.lostAfterUpgrade(connection));

            // a target would take other branches back as well
            migrator.revert(revision.id());
            requireSame(scan, scan(scratch, before.auxiliaries()), canonicalizers);
            requireKept("downgrade", rows.lostAfterDowngrade(connection));

            migrator.upgrade(revision.id());
            requireDesired(scratch, canonicalizers);
            return new Proof(
                    scratch.release(),
                    Duration.ofNanos(System.nanoTime() - start),
                    rows.count(),
                    seeded.stream().filter(table -> table.rows() == 0).toList(),
                    empty.hazards(),
                    missingExtensions);
        } catch (SQLException e) {
            throw DatabaseErrors.of("Cannot prove the revision on the scratch database", e);
        }
    }

    /** What is there may do without an extension, which is then missing on the scratch database; the revision may not. */
    private void requireExtensions(Database scratch) {
        List<String> existing = comparison.actual().schema().extensions();
        List<String> created = ScratchExtensions.created(recording.upgrade());
        if (existing.isEmpty() && created.isEmpty()) {
            return;
        }
        try (Connection connection = scratch.connect()) {
            missingExtensions = ScratchExtensions.missing(connection, existing);
            List<String> needed = ScratchExtensions.missing(connection, created);
            if (!needed.isEmpty()) {
                throw ProofFailedException.extensions(needed, scratch.release());
            }
        } catch (SQLException e) {
            throw DatabaseErrors.of("Cannot ask the scratch database for its extensions", e);
        }
    }

    /** Makes, after the history, what the actual schema has besides, or has not, and what stands on it and nobody compares. */
    private Scan bringToActual(Database scratch) {
        Schema all = comparison.actual().schema();
        Schema wanted = all.withViews(
                        all.views().stream().filter(comparison::isCompared).toList())
                .withExtensions(all.extensions().stream()
                        .filter(name -> !missingExtensions.contains(name))
                        .toList());
        List<Dependent> bystanders = comparison.actual().dependents();
        Scan found = scan(scratch, workspace.history().auxiliaries(List.of()));
        if (found.schema().equals(wanted) && found.dependents().equals(bystanders)) {
            return found;
        }
        try (Connection connection = scratch.connect();
                Canonicalizers canonicalizers = new Canonicalizers(workspace, scratch)) {
            // a view may read what stands on tables and nobody compares, a function: it is one of the bystanders too
            Schema below = wanted.withViews(found.schema().views());
            execute(connection, everything(below, found, found.dependents(), canonicalizers));
            List<Operation> both = new ArrayList<>(recording.upgrade());
            both.addAll(recording.downgrade());
            new ScratchBystanders(connection, workspace.mayMakeRoles(comparison.major()), both)
                    .make(bystanders, scan(scratch).dependents());
            Scan besides = scan(scratch, wanted.auxiliaries());
            execute(connection, everything(wanted, besides, besides.dependents(), canonicalizers));
            Scan brought = scan(scratch, wanted.auxiliaries());
            List<Operation> left = everything(wanted, brought, List.of(), canonicalizers);
            if (!left.isEmpty()) {
                throw ProofFailedException.residue("preparation", "like the actual one", left);
            }
            return brought;
        } catch (SQLException e) {
            if (!missingExtensions.isEmpty()) {
                throw ProofFailedException.extensions(missingExtensions, scratch.release());
            }
            DatabaseException failed = DatabaseErrors.of("Cannot bring the scratch database to what is there", e);
            throw UNDEFINED_OBJECT.equals(e.getSQLState())
                    ? new AutogenException(
                            failed.getMessage()
                                    + " It was made by hand, and the scratch database, made by the history, lacks it: 'autogen adopt' writes it as a revision.",
                            failed)
                    : failed;
        }
    }

    private static void execute(Connection connection, List<Operation> operations) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (SqlStatement sql : new SqlRenderer().render(operations)) {
                statement.execute(sql.text());
            }
        }
    }

    /** Returns what the database has, and what was run there. */
    private Scan scan(Database scratch, List<AuxiliaryObject> auxiliaries) {
        Scan scan = scan(scratch);
        return scan.withSchema(scan.schema().withAuxiliaries(auxiliaries));
    }

    private Scan scan(Database scratch) {
        return workspace.filter().apply(scratch.read(comparison.namespaces()), comparison.defaultNamespace());
    }

    /**
     * A database that is in step.
     *
     * @param schema what it has
     * @param accepted what it lacks because the team lives with that
     */
    private record InStep(Schema schema, AcceptedObjects accepted) {}

    private InStep requireDesired(Database scratch, ExpressionCanonicalizer canonicalizer) {
        Schema found = scan(scratch, complete.auxiliaries(List.of())).schema();
        DiffOptions options = comparison
                .options()
                .withRenames(RenameDecisions.NONE)
                .withDrops(DropRequests.NONE)
                .withMade(complete.made(comparison.defaultNamespace()))
                .withDependents(List.of());
        Plan rest = new SchemaDiffer().diff(comparison.desired().schema(), found, options, canonicalizer);
        if (!rest.inSync()) {
            throw ProofFailedException.residue("upgrade", "what the entities ask for", rest.upgrade());
        }
        AcceptedObjects accepted = new AcceptedObjects(rest.accepted(), comparison.defaultNamespace());
        requireNothing(accepted.without(SecondLook.lacks(comparison.desired().schema(), found)));
        return new InStep(found, accepted);
    }

    private void requireTwins(Connection connection, InStep upgraded) throws SQLException {
        ExpressionTwins.Seen seen = ExpressionTwins.look(
                connection, comparison.defaultNamespace(), comparison.desired().schema(), upgraded.schema());
        seen.refused().forEach(sentence -> workspace.narrator().detail("Not made to look at twice: " + sentence));
        requireNothing(upgraded.accepted().without(seen.lacks()));
    }

    private static void requireNothing(List<Lack> lacks) {
        if (!lacks.isEmpty()) {
            throw ProofFailedException.differs(
                    "upgrade",
                    "what the entities ask for",
                    lacks.stream().map(Lack::toString).toList());
        }
    }

    private void requireSame(Scan before, Scan found, ExpressionCanonicalizer canonicalizer) {
        Residue left = Residue.between(before, found, comparison.major(), comparison.defaultNamespace(), canonicalizer);
        if (!left.isEmpty()) {
            throw ProofFailedException.residue("downgrade", "what it was before", left);
        }
    }

    /**
     * Returns what leads from the one to the other, with nothing unclaimed, because both are databases.
     *
     * @param dependents what may stand in the way; none where nothing is to be done about what is found
     */
    private List<Operation> everything(
            Schema wanted, Scan found, List<Dependent> dependents, ExpressionCanonicalizer canonicalizer) {
        DiffOptions options =
                DiffOptions.forServer(comparison.major()).droppingUnclaimed().withDependents(dependents);
        return new SchemaDiffer()
                .diff(wanted, found.schema(), options, canonicalizer)
                .upgrade();
    }

    private static void requireKept(String step, List<String> lost) {
        if (!lost.isEmpty()) {
            throw ProofFailedException.rows(step, lost);
        }
    }
}
