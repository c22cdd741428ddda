package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a table.
 *
 * @param dropped the table as it was, for the way back; null if the migration does not know it
 */
public record DropTable(QualifiedName table, @Nullable Table dropped) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropTable(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new CreateTable(Past.known(dropped, this)));
    }

    @Override
    public Operation withoutPast() {
        return new DropTable(table, null);
    }
}
