package dev.autogen.workflow;

import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.DropRequests;
import dev.autogen.differ.Plan;
import dev.autogen.differ.RenameDecisions;
import dev.autogen.differ.SchemaDiffer;
import dev.autogen.execution.DatabaseErrors;
import dev.autogen.execution.MigrationFailedException;
import dev.autogen.execution.Migrator;
import dev.autogen.migration.Recording;
import dev.autogen.operation.Operation;
import dev.autogen.proof.KeptRows;
import dev.autogen.proof.RowJourney;
import dev.autogen.proof.RowSeeder;
import dev.autogen.proof.SeededTable;
import dev.autogen.revision.Direction;
import dev.autogen.revision.Revision;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Schema;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proves a revision on a scratch database before anybody reads it: brought to the actual schema and given rows, it is upgraded and must be what the entities
 * ask for, downgraded and must be what it was, and upgraded again. Rows that no operation was meant to drop must be there all the time.
 */
final class Prove {

    private final Workspace workspace;
    private final Comparison comparison;
    private final Revision revision;
    private final Recording recording;
    private final History complete;
    private final EmptyTables empty;

    /**
     * @param revision the new one
     * @param complete the history with it
     */
    Prove(Workspace workspace, Comparison comparison, Revision revision, History complete) {
        this.workspace = workspace;
        this.comparison = comparison;
        this.revision = revision;
        this.complete = complete;
        this.recording = Recording.of(complete.source().migration(revision));
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
                return trial(start);
            } catch (MigrationFailedException failed) {
                if (failed.direction() == Direction.DOWN || !empty.mayHelp(failed)) {
                    throw ProofFailedException.statement(failed);
                }
            }
        }
    }

    private Proof trial(long start) {
        Database scratch = workspace.scratch(comparison.major(), comparison.defaultNamespace());
        Schema before = bringToActual(scratch);
        try (Connection connection = scratch.connect();
                Canonicalizers canonicalizers = new Canonicalizers(workspace, scratch)) {
            List<SeededTable> seeded =
                    new RowSeeder(connection, before, comparison.defaultNamespace()).seed(empty.reasons());
            RowJourney journey = new RowJourney(before, recording.upgrade());
            KeptRows rows = KeptRows.of(connection, before, journey, comparison.defaultNamespace());
            Migrator migrator = scratch.proving(complete);

            migrator.upgrade(revision.id());
            requireDesired(read(scratch), canonicalizers);
            requireKept("upgrade", rows.lostAfterUpgrade(connection));

            migrator.downgrade(
                    revision.parents().isEmpty() ? "base" : revision.parents().get(0));
            requireSame(before, read(scratch), canonicalizers);
            requireKept("downgrade", rows.lostAfterDowngrade(connection));

            migrator.upgrade(revision.id());
            requireDesired(read(scratch), canonicalizers);
            return new Proof(
                    scratch.release(),
                    Duration.ofNanos(System.nanoTime() - start),
                    rows.count(),
                    seeded.stream().filter(table -> table.rows() == 0).toList(),
                    empty.hazards());
        } catch (SQLException e) {
            throw DatabaseErrors.of("Cannot prove the revision on the scratch database", e);
        }
    }

    /** Runs the history, and then what the actual schema has besides, or has not. */
    private Schema bringToActual(Database scratch) {
        if (!workspace.history().isEmpty()) {
            scratch.proving(workspace.history()).upgrade("heads");
        }
        // a view that nobody claims may read what no scratch database has
        Schema compared = comparison.actual().schema();
        Schema wanted = compared.withViews(
                compared.views().stream().filter(comparison::isCompared).toList());
        Schema found = read(scratch).withAuxiliaries(workspace.history().auxiliaries(List.of()));
        if (found.equals(wanted)) {
            return found;
        }
        try (Connection connection = scratch.connect();
                Canonicalizers canonicalizers = new Canonicalizers(workspace, scratch)) {
            execute(connection, everything(wanted, found, canonicalizers).upgrade());
            Schema brought = read(scratch).withAuxiliaries(wanted.auxiliaries());
            List<Operation> left = everything(wanted, brought, canonicalizers).upgrade();
            if (!left.isEmpty()) {
                throw ProofFailedException.residue("preparation", "like the actual one", left);
            }
            return brought;
        } catch (SQLException e) {
            throw DatabaseErrors.of("Cannot bring the scratch database to what is there", e);
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

    private Schema read(Database scratch) {
        return workspace
                .filter()
                .apply(scratch.read(comparison.namespaces()), comparison.defaultNamespace())
                .schema();
    }

    private void requireDesired(Schema found, ExpressionCanonicalizer canonicalizer) {
        DiffOptions options = comparison
                .options()
                .withRenames(RenameDecisions.NONE)
                .withDrops(DropRequests.NONE)
                .withMade(complete.made(comparison.defaultNamespace()));
        Schema existing = found.withAuxiliaries(complete.auxiliaries(List.of()));
        Plan rest = new SchemaDiffer().diff(comparison.desired().schema(), existing, options, canonicalizer);
        if (!rest.inSync()) {
            throw ProofFailedException.residue("upgrade", "what the entities ask for", rest.upgrade());
        }
    }

    private void requireSame(Schema before, Schema found, ExpressionCanonicalizer canonicalizer) {
        Set<ObjectName> views = found.views().stream()
                .map(view -> ObjectName.of(ObjectKind.VIEW, view.name()))
                .collect(Collectors.toSet());
        Plan rest = new SchemaDiffer()
                .diff(
                        before,
                        found.withAuxiliaries(before.auxiliaries()),
                        DiffOptions.forServer(comparison.major())
                                .droppingUnclaimed()
                                .withMade(views),
                        canonicalizer);
        if (!rest.inSync()) {
            throw ProofFailedException.residue("downgrade", "what it was before", rest.upgrade());
        }
    }

    /** Compares with nothing unclaimed, because both are databases. */
    private Plan everything(Schema wanted, Schema found, ExpressionCanonicalizer canonicalizer) {
        DiffOptions options = DiffOptions.forServer(comparison.major()).droppingUnclaimed();
        return new SchemaDiffer().diff(wanted, found, options, canonicalizer);
    }

    private static void requireKept(String step, List<String> lost) {
        if (!lost.isEmpty()) {
            throw ProofFailedException.rows(step, lost);
        }
    }
}
