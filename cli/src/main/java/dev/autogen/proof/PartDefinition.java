package dev.autogen.proof;

import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.sql.Identifiers;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL of a constraint or an index without its name, which may be nobody's choice. */
final class PartDefinition {

    private static final String ANY = "any";

    private PartDefinition() {}

    static String of(QualifiedName table, Constraint constraint) {
        return without(ANY, table, sql(constraint.named(ANY).accept(new AddConstraint(table))));
    }

    static String of(QualifiedName table, Index index) {
        return without(ANY, table, sql(new CreateIndex(table, index.named(ANY))));
    }

    private static String sql(Operation operation) {
        return new SqlRenderer()
                .render(List.of(operation)).stream().map(SqlStatement::text).collect(Collectors.joining("; "));
    }

    /** Returns what is left of the SQL that makes a part of that name, whether it says that the table is altered or not. */
    static String without(String name, QualifiedName table, String sql) {
        String owner = Identifiers.quoted(table);
        String part = Identifiers.quoted(name);
        String start = "alter table " + owner + " add ";
        String bare = sql.startsWith(start) ? sql.substring(start.length()) : sql;
        return bare.startsWith("constraint " + part + " ")
                ? bare.substring(("constraint " + part + " ").length())
                : bare.replace(" " + part + " on " + owner + " ", " on ");
    }
}
