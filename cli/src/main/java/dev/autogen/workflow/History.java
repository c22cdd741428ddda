package dev.autogen.workflow;

import dev.autogen.differ.Ledger;
import dev.autogen.execution.RevisionSource;
import dev.autogen.migration.Recording;
import dev.autogen.operation.Operation;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.schema.ObjectName;
import java.util.List;
import java.util.Set;

/**
 * The revisions of a project, compiled.
 *
 * @param graph how they follow one another
 * @param source their migrations
 */
public record History(RevisionGraph graph, RevisionSource source) {

    /**
     * Returns the history of these revisions.
     *
     * @throws dev.autogen.revision.RevisionException if they make none
     */
    public static History of(RevisionSource source) {
        return new History(RevisionGraph.of(source.revisions()), source);
    }

    public boolean isEmpty() {
        return graph.revisions().isEmpty();
    }

    /** Returns what generated revisions made and what still stands of it, also after what revisions written by hand renamed and dropped. */
    public Set<ObjectName> made() {
        Ledger ledger = new Ledger();
        for (Revision revision : graph.revisions()) {
            List<Operation> upgrade = Recording.of(source.migration(revision)).upgrade();
            if (revision.generated()) {
                ledger.generated(upgrade);
            } else {
                ledger.byHand(upgrade);
            }
        }
        return ledger.made();
    }
}
