package dev.autogen.migration;

import dev.autogen.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * How a type changes: {@code using("amount::numeric")}, {@code collate("C")}.
 *
 * @param using the expression that converts the rows; null if PostgreSQL does it by itself
 * @param collation null for the type's own
 */
public record TypeChange(@Nullable String using, @Nullable QualifiedName collation) {

    public static TypeChange using(String expression) {
        return new TypeChange(expression, null);
    }

    public static TypeChange collate(String collation) {
        return new TypeChange(null, QualifiedName.parse(collation));
    }

    public TypeChange andCollate(String newCollation) {
        return new TypeChange(using, QualifiedName.parse(newCollation));
    }
}
