package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A column whose enum or composite type is rebuilt.
 *
 * @param array whether the column is an array of it
 * @param anyDimensions whether arrays of a composite type keep several dimensions and other bounds, which else stop the rebuild; those of an enum always do
 * @param defaultExpression taken off before and put back after; null if there is none
 */
public record EnumUse(
        QualifiedName table, String column, boolean array, boolean anyDimensions, @Nullable String defaultExpression) {

    public EnumUse(QualifiedName table, String column, boolean array, @Nullable String defaultExpression) {
        this(table, column, array, false, defaultExpression);
    }

    /** Returns the same use by a column that is an array of the type. */
    public EnumUse asArray() {
        return new EnumUse(table, column, true, anyDimensions, defaultExpression);
    }

    /** Returns the same use by a column that is an array of the type; arrays of a composite type keep their dimensions and bounds. */
    public EnumUse asArrays() {
        return new EnumUse(table, column, true, true, defaultExpression);
    }

    /** Returns the same use by a column with another default. */
    public EnumUse withDefault(@Nullable String newDefault) {
        return new EnumUse(table, column, array, anyDimensions, newDefault);
    }
}
