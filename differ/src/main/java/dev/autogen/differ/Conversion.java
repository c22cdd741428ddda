package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column become those of its new type: by what they mean, where its checks and types tell it, else by a cast.
 *
 * @param using the expression; null if PostgreSQL casts by itself
 * @param back the one that takes it back; null likewise
 */
record Conversion(@Nullable String using, @Nullable String back) {

    /** @param table where both columns are, with the checks on them */
    static Conversion of(Column before, Column after, TableChange table) {
        EnumNumbers numbers = EnumNumbers.of(before, after, table);
        return numbers != null
                ? new Conversion(numbers.using(after.type()), numbers.using(before.type()))
                : new Conversion(using(before, after, table), back(before, after, table));
    }

    private static @Nullable String using(Column before, Column after, TableChange table) {
        String letters = BooleanLetters.of(before, after, EnumNumbers.checksAfter(table, after));
        if (letters != null) {
            return letters;
        }
        ColumnType from = before.type();
        String objects = LargeObjects.using(after.name(), from, after.type());
        return objects != null ? objects : Casts.using(after.name(), from, after.type());
    }

    private static @Nullable String back(Column before, Column after, TableChange table) {
        String letters = BooleanLetters.of(after, before, EnumNumbers.checksBefore(table, before));
        if (letters != null) {
            return letters;
        }
        ColumnType from = before.type();
        String objects = LargeObjects.back(after.name(), from, after.type());
        return objects != null ? objects : Casts.back(after.name(), from, after.type());
    }
}
