package dev.autogen.proof;

import dev.autogen.schema.ObjectName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for and not there.
 *
 * @param object as it is asked for
 * @param what a clause about it
 * @param columns those of its table that it is about besides itself: a constraint's, an index's, those of which a value is generated
 * @param definition what is asked for, if it is a constraint or an index, as {@link PartDefinition} writes it; else null
 */
public record Lack(ObjectName object, String what, Set<String> columns, @Nullable String definition) {

    public Lack {
        columns = Set.copyOf(columns);
    }

    public Lack(ObjectName object, String what) {
        this(object, what, Set.of(), null);
    }

    @Override
    public String toString() {
        return object.path() + ": " + what;
    }
}
