package dev.autogen.schema;

/** When a key or foreign key is checked. */
public enum Deferrability {
    NOT_DEFERRABLE,
    INITIALLY_IMMEDIATE,
    INITIALLY_DEFERRED
}
