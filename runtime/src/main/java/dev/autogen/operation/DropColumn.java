package dev.autogen.operation;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a column.
 *
 * @param dropped the column as it was, for the way back; null if the migration does not know it
 */
public record DropColumn(QualifiedName table, String column, @Nullable Column dropped) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropColumn(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new AddColumn(table, Past.known(dropped, this)));
    }

    @Override
    public Operation withoutPast() {
        return new DropColumn(table, column, null);
    }
}
