package dev.autogen.schema;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression. Descending order and the place of nulls hold for methods that order, and are false elsewhere.
 *
 * @param column the column's name; null if the key is an expression
 * @param expression SQL text without outer parentheses; null if the key is a column
 * @param nullsFirst the value in force: PostgreSQL's default is true for a descending key and false for an ascending one
 * @param operatorClass null if it is the type's default for the method; may carry parameters: {@code gist_trgm_ops(siglen='32')}
 * @param collation null if it is the column's own
 */
public record IndexKey(
        @Nullable String column,
        @Nullable String expression,
        boolean descending,
        boolean nullsFirst,
        @Nullable String operatorClass,
        @Nullable QualifiedName collation) {

    public IndexKey {
        if ((column == null) == (expression == null)) {
            throw new IllegalArgumentException(
                    "An index key is a column or an expression, not both: " + column + ", " + expression + ".");
        }
    }

    public static IndexKey column(String column) {
        return new IndexKey(column, null, false, false, null, null);
    }

    public static IndexKey expression(String expression) {
        return new IndexKey(null, expression, false, false, null, null);
    }

    /** Returns the same key in descending order, nulls first as PostgreSQL has it then. */
    public IndexKey desc() {
        return new IndexKey(column, expression, true, true, operatorClass, collation);
    }

    public IndexKey withNullsFirst(boolean newNullsFirst) {
        return new IndexKey(column, expression, descending, newNullsFirst, operatorClass, collation);
    }

    public IndexKey operatorClass(@Nullable String newOperatorClass) {
        return new IndexKey(column, expression, descending, nullsFirst, newOperatorClass, collation);
    }

    /** Returns the same key under that collation, written as {@link QualifiedName#parse} reads it. */
    public IndexKey collate(String newCollation) {
        return collate(QualifiedName.parse(newCollation));
    }

    public IndexKey collate(@Nullable QualifiedName newCollation) {
        return new IndexKey(column, expression, descending, nullsFirst, operatorClass, newCollation);
    }

    /** Returns the same key on another column or expression. */
    public IndexKey on(@Nullable String newColumn, @Nullable String newExpression) {
        return new IndexKey(newColumn, newExpression, descending, nullsFirst, operatorClass, collation);
    }
}
