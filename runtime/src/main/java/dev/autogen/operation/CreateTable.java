package dev.autogen.operation;

import dev.autogen.schema.Table;
import java.util.List;

/**
 * Creates a table with its columns, primary key, unique and check constraints, and the comments on the table and its columns.
 *
 * @param table without foreign keys, exclusions and indexes, which are operations of their own
 */
public record CreateTable(Table table) implements Operation {

    public CreateTable {
        table = table.bare();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCreateTable(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropTable(table.name(), table));
    }
}
