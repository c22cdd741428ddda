package dev.autogen.migration;

import dev.autogen.operation.Operation;
import java.util.List;

/** The operations of a migration, both ways, as its methods call them: the only way from a class to what it does. */
public record Recording(List<Operation> upgrade, List<Operation> downgrade) {

    public Recording {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }

    /** Calls both methods of the migration, without a database. What the migration throws comes through as it is. */
    public static Recording of(Migration migration) {
        OperationRecorder up = new OperationRecorder();
        migration.upgrade(up);
        OperationRecorder down = new OperationRecorder();
        migration.downgrade(down);
        return new Recording(up.operations(), down.operations());
    }
}
