package dev.autogen.differ;

import dev.autogen.schema.Dependent;
import dev.autogen.schema.ObjectName;
import java.util.List;
import java.util.Set;

/**
 * What the differ must know besides the two schemas.
 *
 * @param serverMajor PostgreSQL's major version, because newer ones change in place what older ones make anew
 * @param renames what the user said about renames
 * @param made what generated revisions of the history made and what still stands of it, see {@link Ledger}
 * @param drops what the user wants dropped though nobody claims it
 * @param dropUnclaimed whether all that nobody claims is dropped
 * @param dropNamespaces the namespaces to which that is limited, the default one as an empty text; empty for no limit
 * @param dependents what stands on the actual side and is not compared
 * @param occupied the namespaces that hold what is not compared, so that they cannot go
 * @param acceptances the differences that the team lives with
 */
public record DiffOptions(
        int serverMajor,
        RenameDecisions renames,
        Set<ObjectName> made,
        DropRequests drops,
        boolean dropUnclaimed,
        Set<String> dropNamespaces,
        List<Dependent> dependents,
        Set<String> occupied,
        List<Acceptance> acceptances) {

    public DiffOptions {
        made = Set.copyOf(made);
        dropNamespaces = Set.copyOf(dropNamespaces);
        dependents = List.copyOf(dependents);
        occupied = Set.copyOf(occupied);
        acceptances = List.copyOf(acceptances);
    }

    /** Returns options with nothing decided and nothing made. */
    public static DiffOptions forServer(int serverMajor) {
        return new DiffOptions(
                serverMajor,
                RenameDecisions.NONE,
                Set.of(),
                DropRequests.NONE,
                false,
                Set.of(),
                List.of(),
                Set.of(),
                List.of());
    }

    public DiffOptions withRenames(RenameDecisions newRenames) {
        return new DiffOptions(
                serverMajor, newRenames, made, drops, dropUnclaimed, dropNamespaces, dependents, occupied, acceptances);
    }

    public DiffOptions withMade(Set<ObjectName> newMade) {
        return new DiffOptions(
                serverMajor, renames, newMade, drops, dropUnclaimed, dropNamespaces, dependents, occupied, acceptances);
    }

    public DiffOptions withDrops(DropRequests newDrops) {
        return new DiffOptions(
                serverMajor, renames, made, newDrops, dropUnclaimed, dropNamespaces, dependents, occupied, acceptances);
    }

    /** Returns options that drop what nobody claims in these namespaces, the default one as an empty text; everywhere if there is none. */
    public DiffOptions droppingUnclaimed(Set<String> namespaces) {
        return new DiffOptions(serverMajor, renames, made, drops, true, namespaces, dependents, occupied, acceptances);
    }

    public DiffOptions droppingUnclaimed() {
        return new DiffOptions(serverMajor, renames, made, drops, true, Set.of(), dependents, occupied, acceptances);
    }

    public DiffOptions withDependents(List<Dependent> newDependents) {
        return new DiffOptions(
                serverMajor, renames, made, drops, dropUnclaimed, dropNamespaces, newDependents, occupied, acceptances);
    }

    public DiffOptions withAcceptances(List<Acceptance> newAcceptances) {
        return new DiffOptions(
                serverMajor, renames, made, drops, dropUnclaimed, dropNamespaces, dependents, occupied, newAcceptances);
    }

    public DiffOptions withOccupied(Set<String> newOccupied) {
        return new DiffOptions(
                serverMajor, renames, made, drops, dropUnclaimed, dropNamespaces, dependents, newOccupied, acceptances);
    }
}
