package dev.autogen.execution;

import dev.autogen.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Rows, or values, that a plan would drop.
 *
 * @param revision the revision that drops them
 * @param table as it is named in the database now
 * @param column null if the whole table goes
 * @param count how many rows the table has, or how many of them have a value in the column
 */
public record DataLoss(String revision, QualifiedName table, @Nullable String column, long count) {

    @Override
    public String toString() {
        return column == null
                ? "table " + table + ": " + count + (count == 1 ? " row" : " rows")
                : "column " + table + "." + column + ": " + count + (count == 1 ? " value" : " values");
    }
}
