package dev.autogen.differ;

import dev.autogen.operation.Operation;
import dev.autogen.schema.ObjectName;
import java.util.List;
import java.util.Set;

/** What generated revisions made and what still stands of it: only that is dropped when no entity claims it any more. */
public final class Ledger {

    private Ledger() {}

    /**
     * Returns the tables, columns, defaults, comments, indexes, constraints, sequences, enum types and their labels, namespaces and extensions that
     * these operations made and did not drop again, under the names they have at the end.
     *
     * @param upgrades the operations of each generated revision, in the order of the history
     */
    public static Set<ObjectName> of(List<? extends List<Operation>> upgrades) {
        LedgerEntries entries = new LedgerEntries();
        upgrades.forEach(upgrade -> upgrade.forEach(entries::record));
        return entries.made();
    }
}
