package dev.autogen.differ;

import dev.autogen.operation.CustomOperation;
import dev.autogen.operation.Operation;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.ObjectName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What generated revisions made and what still stands of it: only that is dropped when no entity claims it any more.
 *
 * <pre>{@code
 * Set<ObjectName> made = new Ledger().generated(first).byHand(second).generated(third).made();
 * }</pre>
 */
public final class Ledger {

    private final LedgerEntries entries = new LedgerEntries();

    /** Returns what generated revisions alone made, their operations given in the order of the history. */
    public static Set<ObjectName> of(List<? extends List<Operation>> upgrades) {
        Ledger ledger = new Ledger();
        upgrades.forEach(ledger::generated);
        return ledger.made();
    }

    /** Enters the next revision of the history, one that was generated; what it marks as made by hand is left alone. */
    public Ledger generated(List<Operation> upgrade) {
        return enter(upgrade, true, null);
    }

    /** Enters it with its way back, which tells what was there before: a default or comment that it does not bring back was not moved aside. */
    public Ledger generated(List<Operation> upgrade, List<Operation> downgrade) {
        boolean told = !downgrade.isEmpty() && downgrade.stream().noneMatch(CustomOperation.class::isInstance);
        return enter(upgrade, true, told ? broughtBack(downgrade) : null);
    }

    /** Enters the next revision of the history, one that somebody wrote: what it makes is left alone, what it drops and renames is followed. */
    public Ledger byHand(List<Operation> upgrade) {
        return enter(upgrade, false, null);
    }

    /** Returns what these operations of a way back make. */
    private static Set<ObjectName> broughtBack(List<Operation> downgrade) {
        LedgerEntries entries = new LedgerEntries();
        for (Operation operation : downgrade) {
            entries.begin(true, null);
            entries.record(operation);
        }
        return entries.made();
    }

    private Ledger enter(List<Operation> upgrade, boolean generated, @Nullable Set<ObjectName> broughtBack) {
        entries.begin(generated, broughtBack);
        upgrade.forEach(entries::record);
        return this;
    }

    /** Returns the SQL of the model's own that was run and not taken back, whoever wrote the revision, in the order it was run. */
    public List<AuxiliaryObject> auxiliaries() {
        return entries.auxiliaries();
    }

    /**
     * Returns the tables, columns, defaults, comments, indexes, constraints, sequences, enum types with their labels and casts, views, namespaces and
     * extensions that
     * generated revisions made and nobody dropped again, under the names they have at the end.
     */
    public Set<ObjectName> made() {
        return entries.made();
    }
}
