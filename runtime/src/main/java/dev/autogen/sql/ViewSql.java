package dev.autogen.sql;

import dev.autogen.operation.DropView;
import dev.autogen.schema.View;
import java.util.List;

/** Statements about views. */
final class ViewSql {

    private ViewSql() {}

    /** The query stands on lines of its own, as it is written. */
    static List<SqlStatement> create(View view) {
        return List.of(SqlStatement.of("create view " + Identifiers.quoted(view.name()) + " as\n" + view.query()));
    }

    static List<SqlStatement> drop(DropView operation) {
        return List.of(SqlStatement.of("drop view " + Identifiers.quoted(operation.view())));
    }
}
