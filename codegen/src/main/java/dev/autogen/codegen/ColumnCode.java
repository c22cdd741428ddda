package dev.autogen.codegen;

import dev.autogen.migration.Definitions;
import dev.autogen.schema.Column;
import dev.autogen.schema.Generation;
import dev.autogen.schema.Identity;
import java.util.Set;

/** Writes a column: {@code column("email", varchar(255)).notNull()}. */
final class ColumnCode {

    private static final Set<String> INTEGERS = Set.of("bigint", "integer", "smallint");

    private ColumnCode() {}

    static Expression of(Column column) {
        Call code = Call.of(Definitions.class, "column", TextLiteral.of(column.name()), TypeCode.of(column.type()));
        if (!column.nullable()) {
            code = code.dot("notNull");
        }
        if (column.defaultExpression() != null) {
            code = code.dot("defaultTo", TextLiteral.of(column.defaultExpression()));
        }
        Generation generation = column.generation();
        if (generation != null) {
            code = isUsualIdentity(column, generation)
                    ? code.dot("identity")
                    : code.dot("generated", generation.accept(SequenceCode.INSTANCE));
        }
        if (column.collation() != null) {
            code = code.dot("collate", TextLiteral.of(column.collation().toString()));
        }
        return column.comment() == null ? code : code.dot("comment", TextLiteral.of(column.comment()));
    }

    private static boolean isUsualIdentity(Column column, Generation generation) {
        String type = column.type().name().name();
        return INTEGERS.contains(type) && generation.equals(Identity.byDefault(type));
    }
}
