package dev.autogen.workflow;

import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.SchemaDiffer;
import dev.autogen.execution.MigrationFailedException;
import dev.autogen.execution.Migrator;
import dev.autogen.operation.OperationSummary;
import dev.autogen.revision.Revision;
import dev.autogen.scanner.database.CatalogObject;
import dev.autogen.schema.ExpressionCanonicalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proves an adopted revision on a scratch database that is where the history ends: run there, it must make what the adopted database has, and taken back, what was
 * there before. A baseline is not taken back.
 */
final class AdoptionTrial {

    private final Workspace workspace;
    private final Database scratch;
    private final Inventory before;
    private final Inventory wanted;
    private final List<String> namespaces;
    private final Set<String> left;

    /**
     * @param before what the scratch database has
     * @param wanted what the adopted database has
     * @param left the names of what of it is left out
     */
    AdoptionTrial(
            Workspace workspace,
            Database scratch,
            Inventory before,
            Inventory wanted,
            List<String> namespaces,
            Set<String> left) {
        this.workspace = workspace;
        this.scratch = scratch;
        this.before = before;
        this.wanted = wanted;
        this.namespaces = namespaces;
        this.left = left;
    }

    /**
     * Runs the revision, and returns how long all took.
     *
     * @param complete the history with it
     * @throws ProofFailedException if it does not make what is wanted
     */
    Duration run(Revision revision, History complete) {
        return ScratchTrouble.told(() -> tried(revision, complete));
    }

    private Duration tried(Revision revision, History complete) {
        long start = System.nanoTime();
        Migrator migrator = scratch.proving(complete);
        try {
            migrator.upgrade(revision.id());
            requireSame("upgrade", "what the adopted database is", wanted);
            if (!revision.parents().isEmpty()) {
                migrator.downgrade(revision.parents().get(0));
                requireSame("downgrade", "what it was before", before);
                migrator.upgrade(revision.id());
                requireSame("second upgrade", "what the adopted database is", wanted);
            }
        } catch (MigrationFailedException failed) {
            throw ProofFailedException.statement(failed);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void requireSame(String step, String meant, Inventory expected) {
        Inventory found = Inventory.of(workspace, scratch, namespaces).without(left);
        List<String> lines = new ArrayList<>();
        try (Canonicalizers canonicalizers = new Canonicalizers(workspace, scratch)) {
            lines.addAll(compared(expected, found, canonicalizers));
        }
        boolean roles = workspace.mayMakeRoles(scratch.major());
        lines.addAll(objects(roles ? expected : expected.withoutRoles(), roles ? found : found.withoutRoles()));
        if (roles) {
            Set<String> missing = new TreeSet<>(expected.scan().unmodelled());
            missing.removeAll(found.scan().unmodelled());
            missing.removeAll(left);
            missing.removeIf(name -> lines.contains(name + " is missing"));
            missing.forEach(name -> lines.add(name + " is missing"));
        }
        if (!lines.isEmpty()) {
            throw ProofFailedException.differs(step, meant, lines);
        }
    }

    private List<String> compared(Inventory expected, Inventory found, ExpressionCanonicalizer canonicalizer) {
        DiffOptions options = DiffOptions.forServer(scratch.major()).droppingUnclaimed();
        return new SchemaDiffer()
                .diff(expected.scan().schema(), found.scan().schema(), options, canonicalizer).upgrade().stream()
                        .map(operation -> "left to do: " + OperationSummary.of(operation))
                        .toList();
    }

    private List<String> objects(Inventory expected, Inventory found) {
        List<String> lines = new ArrayList<>();
        for (CatalogObject one : all(expected)) {
            Optional<CatalogObject> same = found.find(one.name());
            if (same.isEmpty()) {
                lines.add(one.name() + " is missing");
            } else if (!Transition.isSame(one, same.get())) {
                lines.add(one.name() + " is not the same: "
                        + String.join("; ", same.get().create()) + ", instead of " + String.join("; ", one.create()));
            }
        }
        all(found).stream()
                .filter(one -> expected.find(one.name()).isEmpty())
                .forEach(one -> lines.add(one.name() + " should not be there"));
        return lines;
    }

    private static List<CatalogObject> all(Inventory inventory) {
        List<CatalogObject> all = new ArrayList<>(inventory.objects().objects());
        all.addAll(inventory.objects().settings());
        return all;
    }
}
