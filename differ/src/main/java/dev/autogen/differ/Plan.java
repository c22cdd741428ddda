package dev.autogen.differ;

import dev.autogen.operation.Operation;
import dev.autogen.schema.ObjectName;
import java.util.List;

/**
 * What leads from the actual schema to the desired one and back.
 *
 * @param upgrade in the order to run
 * @param downgrade what takes it back, in the order to run
 * @param renameProposals pairs of a drop and an add in {@code upgrade} that may be one rename and that nobody decided, sorted
 * @param unclaimed what the database has and neither the entities nor a generated revision speaks for, sorted; no operation touches it
 * @param differences the facts that {@code upgrade} comes from, renames that the user decided aside; sorted
 * @param accepted the differences that the team lives with; no operation comes of them; sorted
 * @param notes what the user should know, one sentence each
 */
public record Plan(
        List<Operation> upgrade,
        List<Operation> downgrade,
        List<RenameProposal> renameProposals,
        List<ObjectName> unclaimed,
        List<Difference> differences,
        List<Difference> accepted,
        List<String> notes) {

    public Plan {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        renameProposals = List.copyOf(renameProposals);
        unclaimed = List.copyOf(unclaimed);
        differences = List.copyOf(differences);
        accepted = List.copyOf(accepted);
        notes = List.copyOf(notes);
    }

    /** Returns whether there is nothing to do. */
    public boolean inSync() {
        return upgrade.isEmpty();
    }
}
