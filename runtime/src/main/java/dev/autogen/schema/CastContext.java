package dev.autogen.schema;

/** Where PostgreSQL applies a cast without being asked. */
public enum CastContext {
    /** Nowhere. */
    EXPLICIT,
    /** Where a value is stored in a column of the other type. */
    ASSIGNMENT,
    /** In any expression. */
    IMPLICIT
}
