package dev.autogen.operation;

import dev.autogen.schema.AuxiliaryObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements that take an auxiliary object back.
 *
 * @param statements none if it leaves nothing to take back: then it only goes from the books
 * @param dropped the object as it was, for the way back; null if the migration does not know it
 */
public record DropAuxiliary(String name, List<String> statements, @Nullable AuxiliaryObject dropped)
        implements Operation {

    public DropAuxiliary {
        statements = statements.stream().map(String::strip).toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropAuxiliary(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new CreateAuxiliary(Past.known(dropped, this)));
    }

    @Override
    public Operation withoutPast() {
        return new DropAuxiliary(name, statements, null);
    }
}
