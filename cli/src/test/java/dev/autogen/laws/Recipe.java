package dev.autogen.laws;

import java.util.List;

/** How a database comes to have a schema, or rows. */
@FunctionalInterface
interface Recipe {

    void make(LeasedDatabase database) throws Exception;

    /** Returns the recipe that runs these statements, each of which may be several. */
    static Recipe sql(List<String> statements) {
        return database -> database.execute(statements);
    }
}
