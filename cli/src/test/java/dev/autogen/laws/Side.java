package dev.autogen.laws;

import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the two schemas between which a case leads, the one there or the one back. */
interface Side {

    /** Returns how a database comes to have it before the story begins. */
    Recipe found() throws Exception;

    /** Returns how a database is made that has it as it should be. */
    Recipe made();

    /** Returns what is wanted where this is the end of the story; null if it is what reading such a database gives. */
    default @Nullable Schema desired() throws Exception {
        return null;
    }

    /** Returns the SQL of the model's own that is run where this is the beginning of the story. */
    default List<AuxiliaryObject> run() throws Exception {
        return List.of();
    }

    /** Looks at a database that has it, after a change or from nothing. */
    default void see(LeasedDatabase database) throws Exception {}

    /** Returns the side that these statements make. */
    static Side sql(List<String> statements) {
        Recipe recipe = Recipe.sql(statements);
        return new Side() {
            @Override
            public Recipe found() {
                return recipe;
            }

            @Override
            public Recipe made() {
                return recipe;
            }
        };
    }
}
