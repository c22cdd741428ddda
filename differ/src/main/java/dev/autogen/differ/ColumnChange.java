package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.QualifiedName;
import java.util.Objects;
import java.util.Set;

/** What a change of a column is for PostgreSQL. */
final class ColumnChange {

    private static final int FORGETS_WHAT_IT_READ_SINCE = 15;
    private static final int SET_EXPRESSION_SINCE = 17;

    private ColumnChange() {}

    static boolean isRetyped(Match<Column> column) {
        return column.stays()
                && (!column.before().type().equals(column.after().type())
                        || !Objects.equals(
                                column.before().collation(), column.after().collation()));
    }

    /**
     * Whether only the length, precision or scale of its type changes. PostgreSQL carries defaults, indexes, constraints and foreign keys through that, and their
     * text stays what it is.
     */
    static boolean isResized(Match<Column> column) {
        return isRetyped(column)
                && Objects.equals(column.before().collation(), column.after().collation())
                && column.before()
                        .type()
                        .withModifier(null)
                        .equals(column.after().type().withModifier(null));
    }

    /** Whether it is stored and generated no more. It keeps its values. */
    static boolean isFreed(Match<Column> column) {
        return column.before().generation() instanceof Computed computed
                && computed.stored()
                && column.after().generation() == null;
    }

    /**
     * Whether it would still depend on what its expression read, other than columns of its table, after it is generated no more: PostgreSQL 14 then refuses every
     * other type, and drops the column without a word with the attribute or type. PostgreSQL 15 has it right ("Fix bogus dependency handling for GENERATED
     * expressions").
     */
    static boolean staysBound(Match<Column> column, Set<QualifiedName> types, int serverMajor) {
        return serverMajor < FORGETS_WHAT_IT_READ_SINCE
                && isFreed(column)
                && column.before().generation() instanceof Computed computed
                && (Expressions.readsAttribute(computed.expression())
                        || Expressions.types(computed.expression()).stream().anyMatch(types::contains));
    }

    /** Whether its default may be a value of one of these types, whose attributes take each other's place. */
    static boolean losesValue(Match<Column> column, Set<QualifiedName> swappingTypes) {
        String expression = column.before().defaultExpression();
        return expression != null
                && swappingTypes.contains(column.before().type().name())
                // no value has attributes without one: a row, a call or a text such as '(1,2)'
                && expression.contains("(");
    }

    /** Whether only dropping and adding the column does it: to and from a generated one, but for what newer servers change in place. */
    static boolean isMadeAnew(Match<Column> column, int serverMajor) {
        boolean wasComputed = column.before().generation() instanceof Computed;
        boolean isComputed = column.after().generation() instanceof Computed;
        if (!wasComputed && !isComputed) {
            return false;
        }
        if (Objects.equals(column.before().generation(), column.after().generation())) {
            return false;
        }
        boolean inPlace = column.before().generation() instanceof Computed was
                && was.stored()
                && (column.after().generation() == null
                        || (column.after().generation() instanceof Computed is
                                && is.stored()
                                && serverMajor >= SET_EXPRESSION_SINCE
                                && !isRetyped(column)));
        return !inPlace;
    }
}
