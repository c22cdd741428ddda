package dev.autogen.scanner.database;

/** Somebody changed the schema while it was read, twice in a row. */
public final class SchemaChangingException extends DatabaseReadException {

    private static final long serialVersionUID = 1L;

    SchemaChangingException(String database) {
        super("The schema of database " + database
                + " is being changed: it was read twice, and was another one at the end than at the start."
                + " Wait until nobody else migrates it, and try again.");
    }
}
