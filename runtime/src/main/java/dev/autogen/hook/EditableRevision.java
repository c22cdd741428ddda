package dev.autogen.hook;

import dev.autogen.operation.Operation;
import java.util.List;

/**
 * A revision that is about to be written.
 *
 * @param id of the new revision
 * @param message what it does
 * @param upgrade in the order they are run
 * @param downgrade in the order they are run
 */
public record EditableRevision(String id, String message, List<Operation> upgrade, List<Operation> downgrade) {

    public EditableRevision {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }

    public EditableRevision withUpgrade(List<Operation> operations) {
        return new EditableRevision(id, message, operations, downgrade);
    }

    public EditableRevision withDowngrade(List<Operation> operations) {
        return new EditableRevision(id, message, upgrade, operations);
    }
}
