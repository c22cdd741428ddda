package dev.autogen.proof;

import dev.autogen.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A table that rows were put into, or not.
 *
 * @param rows how many it has
 * @param reason why it has none; null if it has some
 */
public record SeededTable(QualifiedName table, int rows, @Nullable String reason) {}
