package dev.autogen.codegen;

import dev.autogen.migration.Definitions;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Writes what stands between the parentheses of {@code create table}, in the order in which it is recorded. */
final class TableCode {

    private TableCode() {}

    static List<Expression> elements(Table table) {
        List<Expression> elements = new ArrayList<>();
        table.columns().forEach(column -> elements.add(ColumnCode.of(column)));
        if (table.primaryKey() != null) {
            elements.add(ConstraintCode.of(table.primaryKey()));
        }
        table.uniques().forEach(unique -> elements.add(ConstraintCode.of(unique)));
        table.checks().forEach(check -> elements.add(ConstraintCode.of(check)));
        if (table.comment() != null) {
            elements.add(Call.of(Definitions.class, "comment", TextLiteral.of(table.comment())));
        }
        return elements;
    }
}
