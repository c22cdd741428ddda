package dev.autogen.operation;

import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops an index.
 *
 * @param table whose index it is; an index lives in the namespace of its table
 * @param dropped the index as it was, for the way back; null if the migration does not know it
 */
public record DropIndex(QualifiedName table, String index, @Nullable Index dropped) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropIndex(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new CreateIndex(table, Past.known(dropped, this)));
    }

    @Override
    public Operation withoutPast() {
        return new DropIndex(table, index, null);
    }
}
