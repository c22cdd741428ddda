package dev.autogen.differ;

import dev.autogen.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * One fact: an object, or its default or comment, is wanted otherwise than it is. Several operations may come of one difference.
 *
 * @param object as the actual schema names it where it has it
 * @param desired what is wanted, in words that a later autogen writes in the same way; null if nothing is
 * @param actual what is there, likewise; null if nothing is
 */
public record Difference(ObjectName object, @Nullable String desired, @Nullable String actual)
        implements Comparable<Difference> {

    @Override
    public int compareTo(Difference other) {
        return object.compareTo(other.object);
    }
}
