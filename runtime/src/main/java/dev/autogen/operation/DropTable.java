package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a table.
 *
 * @param dropped the table as it was, with all that goes with it, for the way back; null if the migration does not know it
 */
public record DropTable(QualifiedName table, @Nullable Table dropped) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropTable(this);
    }

    @Override
    public List<Operation> reverse() {
        Table before = Past.known(dropped, this);
        List<Operation> operations = new ArrayList<>();
        operations.add(new CreateTable(before));
        before.exclusions().forEach(exclusion -> operations.add(new AddExclusion(table, exclusion)));
        before.indexes().forEach(index -> operations.add(new CreateIndex(table, index)));
        before.foreignKeys().forEach(key -> operations.add(new AddForeignKey(table, key)));
        return operations;
    }

    @Override
    public Operation withoutPast() {
        return new DropTable(table, null);
    }
}
