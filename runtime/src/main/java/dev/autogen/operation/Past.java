package dev.autogen.operation;

import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reverse needs to know of the time before its operation. */
final class Past {

    private Past() {}

    static <T> T known(@Nullable T past, Operation operation) {
        if (past == null) {
            throw new IrreversibleOperationException(operation);
        }
        return past;
    }

    static String name(Constraint constraint) {
        String name = constraint.name();
        if (name == null) {
            throw new IllegalArgumentException("An operation needs a constraint with a name: " + constraint + ".");
        }
        return name;
    }

    static String name(Index index) {
        String name = index.name();
        if (name == null) {
            throw new IllegalArgumentException("An operation needs an index with a name: " + index + ".");
        }
        return name;
    }

    /** What is created anew does not have the comment of before yet. */
    static List<Operation> withComment(Operation creation, ObjectName created, @Nullable String comment) {
        return comment == null ? List.of(creation) : List.of(creation, new SetComment(created, comment, null));
    }

    /** A generated column that became an ordinary one cannot be made generated in place: its values would be kept, so it is made anew. */
    static List<Operation> generatedBefore(SetGenerated change) {
        Column before = known(change.previous(), change);
        if (!(before.generation() instanceof Computed computed)) {
            throw new IrreversibleOperationException(change);
        }
        if (change.computed() == null) {
            return List.of(
                    new DropColumn(change.table(), change.column(), before.generated(null)),
                    new AddColumn(change.table(), before));
        }
        return List.of(
                new SetGenerated(change.table(), change.column(), computed, before.generated(change.computed())));
    }
}
