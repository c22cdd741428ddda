package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A column whose enum or composite type is rebuilt.
 *
 * @param array whether the column is an array of it
 * @param defaultExpression taken off before and put back after; null if there is none
 */
public record EnumUse(QualifiedName table, String column, boolean array, @Nullable String defaultExpression) {

    /** Returns the same use by a column that is an array of the type. */
    public EnumUse asArray() {
        return new EnumUse(table, column, true, defaultExpression);
    }
}
