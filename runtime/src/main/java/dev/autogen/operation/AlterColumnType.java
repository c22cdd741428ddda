package dev.autogen.operation;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes a column's type or collation.
 *
 * @param to the new type
 * @param collation the new collation; null for the type's own
 * @param using the expression that converts the rows; null if PostgreSQL's assignment cast does it
 * @param from the type before, for the way back; null if the migration does not know it
 * @param fromCollation the collation before; null for the type's own
 * @param fromUsing what converts the rows on the way back; null if the assignment cast does it
 */
public record AlterColumnType(
        QualifiedName table,
        String column,
        ColumnType to,
        @Nullable QualifiedName collation,
        @Nullable String using,
        @Nullable ColumnType from,
        @Nullable QualifiedName fromCollation,
        @Nullable String fromUsing)
        implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAlterColumnType(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new AlterColumnType(
                table, column, Past.known(from, this), fromCollation, fromUsing, to, collation, using));
    }

    @Override
    public Operation withoutPast() {
        return new AlterColumnType(table, column, to, collation, using, null, null, null);
    }
}
