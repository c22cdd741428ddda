package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is there before and after.
 *
 * @param actual as it is, under the names that accepted renames gave
 * @param columns those of the actual table in their order, then the new ones
 */
record TableChange(Table actual, List<Match<Column>> columns, List<Match<Part>> parts, @Nullable String comment) {

    TableChange {
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
    }

    /** A table that nobody speaks for and that stays as it is, but for what the user wants dropped of it. */
    static TableChange unclaimed(Table table, Claims claims) {
        List<Match<Part>> parts = new ArrayList<>();
        for (Part part : RelationNames.parts(table)) {
            boolean goes = claims.isAskedFor(RelationNames.nameOf(table.name(), part));
            parts.add(goes ? Match.dropped(part) : Match.kept(part));
        }
        List<Match<Column>> columns = table.columns().stream().map(Match::kept).toList();
        return new TableChange(table, columns, parts, table.comment());
    }

    QualifiedName name() {
        return actual.name();
    }

    /** Returns the table with its columns as they become, for reading expressions. */
    Table target() {
        return actual.withColumns(Match.remaining(columns).toList());
    }

    TableChange withParts(List<Match<Part>> newParts) {
        return new TableChange(actual, columns, newParts, comment);
    }

    TableChange withColumns(List<Match<Column>> newColumns) {
        return new TableChange(actual, newColumns, parts, comment);
    }
}
