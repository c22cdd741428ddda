package dev.autogen.testing.random;

import dev.autogen.schema.Column;
import dev.autogen.schema.Identity;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own rules on which columns cannot be null. */
final class Notnull {

    private Notnull() {}

    /** Returns the table with the columns of its primary key, and its identity columns, not null. */
    static Table keyColumns(Table table) {
        PrimaryKey key = table.primaryKey();
        return table.withColumns(table.columns().stream()
                .map(column -> mustBe(column, key) ? column.notNull() : column)
                .toList());
    }

    private static boolean mustBe(Column column, @Nullable PrimaryKey key) {
        return column.generation() instanceof Identity
                || (key != null && key.columns().contains(column.name()));
    }
}
