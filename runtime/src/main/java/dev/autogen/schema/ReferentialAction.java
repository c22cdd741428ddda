package dev.autogen.schema;

/** What a foreign key does to referencing rows when the referenced one is deleted or its key updated. */
public enum ReferentialAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT
}
