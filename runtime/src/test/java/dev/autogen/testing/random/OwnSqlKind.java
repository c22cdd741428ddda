package dev.autogen.testing.random;

/** What SQL of a model's own makes in random schemas. */
enum OwnSqlKind {
    /** Runs before tables, and defaults of columns call it. */
    FUNCTION,
    /** Runs before tables, and triggers of other auxiliary objects call it. */
    TRIGGER_FUNCTION,
    /** Lives in a namespace of its own choice, which is more than the model has a place for. */
    EXTENSION,
    TRIGGER,
    POLICY,
    RULE,
    STATISTICS,
    PUBLICATION,
    MATERIALIZED_VIEW,
    /** Its body is read when it is made, so that PostgreSQL knows of the column that it reads. */
    PARSED_FUNCTION,
    /** Takes rows of a table. */
    ROW_FUNCTION,
    /** Takes values of a type that the schema brings. */
    TYPE_FUNCTION,
    /** From an enum type, by a function. */
    CAST
}
