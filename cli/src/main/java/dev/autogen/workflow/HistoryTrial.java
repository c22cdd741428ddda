package dev.autogen.workflow;

import dev.autogen.execution.DatabaseErrors;
import dev.autogen.execution.Migrator;
import dev.autogen.operation.Irreversible;
import dev.autogen.operation.Operation;
import dev.autogen.proof.KeptRows;
import dev.autogen.proof.RowJourney;
import dev.autogen.proof.RowSeeder;
import dev.autogen.revision.Revision;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of a whole history on an empty scratch database: up to the heads, down to the base, and up again, one revision at a time. After each downgrade the
 * database must be what it was before the upgrade, after the second upgrade what it was after the first.
 */
final class HistoryTrial {

    private final Workspace workspace;
    private final Database scratch;
    private final History history;
    private final boolean withRows;
    private final Migrator migrator;
    private final List<String> namespaces;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private @Nullable Revision at;
    private @Nullable String end;

    /** @param withRows whether rows are put into the tables that each revision finds */
    HistoryTrial(Workspace workspace, Database scratch, History history, boolean withRows) {
        this.workspace = workspace;
        this.scratch = scratch;
        this.history = history;
        this.withRows = withRows;
        this.migrator = scratch.proving(history);
        this.namespaces = ComparedNamespaces.of(
                        workspace.settings().database().schemas(),
                        Schema.EMPTY,
                        history.everMade(scratch.defaultNamespace()),
                        scratch.defaultNamespace())
                .all();
    }

    /**
     * What one revision found and left.
     *
     * @param rowsKept the rows it found and did not touch
     * @param took all its runs so far
     */
    record Seen(Scan before, Scan after, int rowsKept, Duration took) {

        private Seen plus(Duration more) {
            return new Seen(before, after, rowsKept, took.plus(more));
        }
    }

    /**
     * Runs all.
     *
     * @throws ProofFailedException if something is not what it should be; {@link #at} tells of which revision
     * @throws dev.autogen.execution.MigrationFailedException if a statement fails
     */
    void run() {
        List<Revision> order = history.graph().revisions();
        List<Revision> newestFirst = new ArrayList<>(order);
        Collections.reverse(newestFirst);
        order.forEach(this::upgrade);
        List<Revision> reversible = newestFirst.stream()
                .takeWhile(revision -> !isIrreversible(revision))
                .toList();
        newestFirst.stream().skip(reversible.size()).findFirst().ifPresent(this::endsAt);
        reversible.forEach(this::downgrade);
        order.stream().filter(reversible::contains).forEach(this::upgradeAgain);
    }

    /** What says that it cannot be taken back is not, and nothing below it either. */
    private boolean isIrreversible(Revision revision) {
        return irreversible(revision).isPresent();
    }

    private Optional<Irreversible> irreversible(Revision revision) {
        return history.recording(revision).downgrade().stream()
                .filter(Irreversible.class::isInstance)
                .map(Irreversible.class::cast)
                .findFirst();
    }

    private void endsAt(Revision revision) {
        end = irreversible(revision)
                .map(operation -> revision.title() + " is irreversible: " + operation.reason())
                .orElse(null);
        List<Revision> order = history.graph().revisions();
        order.subList(0, order.indexOf(revision) + 1).forEach(one -> kept.add(one.id()));
    }

    /** Returns why a revision was not taken back, by the irreversible one that stood in the way; empty if it was, or nothing came so far. */
    Optional<String> notTakenBack(Revision revision) {
        return kept.contains(revision.id()) ? Optional.ofNullable(end) : Optional.empty();
    }

    /** Returns the revision that is run, or was run last; null before the first. */
    @Nullable
    Revision at() {
        return at;
    }

    /** Returns the release of the scratch server. */
    String release() {
        return scratch.release();
    }

    /** Returns what was seen of a revision; empty if it has not been upgraded. */
    Optional<Seen> seen(Revision revision) {
        return Optional.ofNullable(seen.get(revision.id()));
    }

    /** Returns what the upgrade of a revision may do to rows; nothing if it has not been upgraded. */
    List<Hazard> hazards(Revision revision) {
        return seen(revision)
                .map(one -> Hazards.between(
                        one.before().schema(),
                        one.after().schema(),
                        history.recording(revision).upgrade(),
                        scratch.major()))
                .orElse(List.of());
    }

    private void upgrade(Revision revision) {
        at = revision;
        Scan before = read();
        RowJourney journey =
                new RowJourney(before.schema(), history.recording(revision).upgrade());
        try (Connection connection = scratch.connect()) {
            if (withRows) {
                Map<QualifiedName, Set<String>> lost = before.schema().enums().isEmpty()
                        ? Map.of()
                        : LabelLosses.names(before.schema(), from(revision));
                new RowSeeder(connection, before.schema(), scratch.defaultNamespace(), lost).seed(Map.of());
            }
            KeptRows rows = KeptRows.of(connection, before.schema(), journey, scratch.defaultNamespace());
            Duration took = timed(() -> migrator.upgrade(revision.id()));
            // whoever writes a revision by hand may mean to change rows
            List<String> lost = revision.generated() ? rows.lostAfterUpgrade(connection) : List.of();
            if (!lost.isEmpty()) {
                throw ProofFailedException.rows("upgrade", lost);
            }
            Scan after = read();
            int kept = revision.generated() ? rows.count() : rows.remaining(connection, after.schema());
            seen.put(revision.id(), new Seen(before, after, kept, took));
        } catch (SQLException e) {
            throw DatabaseErrors.of("Cannot verify the history on the scratch database", e);
        }
    }

    /** Rows stay there when later revisions are run. */
    private List<Operation> from(Revision revision) {
        List<Revision> order = history.graph().revisions();
        return order.subList(order.indexOf(revision), order.size()).stream()
                .flatMap(one -> history.recording(one).upgrade().stream())
                .toList();
    }

    private void downgrade(Revision revision) {
        at = revision;
        Duration took = timed(() -> migrator.revert(revision.id()));
        requireSame(
                "downgrade",
                "what it was before the upgrade",
                more(revision, took).before());
    }

    private void upgradeAgain(Revision revision) {
        at = revision;
        Duration took = timed(() -> migrator.upgrade(revision.id()));
        requireSame(
                "second upgrade",
                "what it was after the first",
                more(revision, took).after());
    }

    private Seen more(Revision revision, Duration took) {
        Seen more = Objects.requireNonNull(seen.get(revision.id())).plus(took);
        seen.put(revision.id(), more);
        return more;
    }

    private static Duration timed(Runnable run) {
        long start = System.nanoTime();
        run.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Scan read() {
        return workspace.filter().apply(scratch.read(namespaces), scratch.defaultNamespace());
    }

    private void requireSame(String step, String meant, Scan expected) {
        try (Canonicalizers canonicalizers = new Canonicalizers(workspace, scratch)) {
            Residue left =
                    Residue.between(expected, read(), scratch.major(), scratch.defaultNamespace(), canonicalizers);
            if (!left.isEmpty()) {
                throw ProofFailedException.residue(step, meant, left);
            }
        }
    }
}
