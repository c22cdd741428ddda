package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table that is there before and after.
 *
 * @param actual as it is, under the names that accepted renames gave
 * @param isClaimed false for one that nobody speaks for and that stays as it is
 * @param columns those of the actual table in their order, then the new ones
 */
record TableChange(
        Table actual,
        List<Match<Column>> columns,
        List<Match<Part>> parts,
        @Nullable String comment,
        boolean isClaimed) {

    TableChange {
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
    }

    /** A table that nobody speaks for and that stays as it is. */
    static TableChange none(Table table) {
        return new TableChange(
                table,
                table.columns().stream().map(Match::kept).toList(),
                RelationNames.parts(table).stream().map(Match::kept).toList(),
                table.comment(),
                false);
    }

    QualifiedName name() {
        return actual.name();
    }

    /** Returns the table with its columns as they become, for reading expressions. */
    Table target() {
        return actual.withColumns(
                columns.stream().map(Match::target).filter(Objects::nonNull).toList());
    }

    TableChange withParts(List<Match<Part>> newParts) {
        return new TableChange(actual, columns, newParts, comment, isClaimed);
    }

    TableChange withColumns(List<Match<Column>> newColumns) {
        return new TableChange(actual, newColumns, parts, comment, isClaimed);
    }
}
