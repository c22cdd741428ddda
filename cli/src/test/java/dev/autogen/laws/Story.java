package dev.autogen.laws;

import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the laws are run for.
 *
 * @param title goes into the generated class as its message
 * @param before makes the database as it is
 * @param rows puts rows in; null if there are none
 * @param after makes a database as it should be
 * @param desired what is wanted, names that nobody chose being null; null if it is what reading the second database gives
 * @param run the SQL of the model's own that making the first database ran
 */
record Story(
        String name,
        String title,
        Recipe before,
        @Nullable Recipe rows,
        Recipe after,
        @Nullable Schema desired,
        List<AuxiliaryObject> run,
        CaseOptions options) {

    int major() {
        return options.major();
    }
}
