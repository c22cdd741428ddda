package dev.autogen.schema;

import java.util.List;

/**
 * SQL of the model's own that is run once, when the schema is made: Hibernate's auxiliary database objects and the first rows of its generators. What it
 * makes is not read from a database; whether it was run, and in which words, is known from the history.
 *
 * @param name by which the history knows it again
 * @param beforeTables whether it runs before tables are created, as a function must that a default calls; else after all else
 * @param create the statements that make it, in their order
 * @param drop the statements that take it back, in their order; none if there is nothing to take back
 */
public record AuxiliaryObject(String name, boolean beforeTables, List<String> create, List<String> drop) {

    public AuxiliaryObject {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("An auxiliary object needs a name.");
        }
        create = create.stream().map(String::strip).toList();
        drop = drop.stream().map(String::strip).toList();
    }

    /** Returns the same object to be run before tables are created. */
    public AuxiliaryObject runBeforeTables() {
        return new AuxiliaryObject(name, true, create, drop);
    }

    /** Returns the same object with the statements that take it back. */
    public AuxiliaryObject droppedBy(String... statements) {
        return new AuxiliaryObject(name, beforeTables, create, List.of(statements));
    }

    public AuxiliaryObject named(String newName) {
        return new AuxiliaryObject(newName, beforeTables, create, drop);
    }
}
