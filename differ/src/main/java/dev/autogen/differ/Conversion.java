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
        if (numbers != null) {
            return new Conversion(numbers.using(after.type()), numbers.using(before.type()));
        }
        String name = after.name();
        ColumnType from = before.type();
        ColumnType to = after.type();
        return new Conversion(
                first(
                        BooleanLetters.of(before, after, EnumNumbers.checksAfter(table, after)),
                        LargeObjects.using(name, from, to),
                        Casts.using(name, from, to)),
                first(
                        BooleanLetters.of(after, before, EnumNumbers.checksBefore(table, before)),
                        LargeObjects.back(name, from, to),
                        Casts.back(name, from, to)));
    }

    private static @Nullable String first(@Nullable String letters, @Nullable String objects, @Nullable String cast) {
        if (letters != null) {
            return letters;
        }
        return objects != null ? objects : cast;
    }
}
