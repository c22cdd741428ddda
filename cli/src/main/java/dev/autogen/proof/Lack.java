package dev.autogen.proof;

import dev.autogen.schema.ObjectName;

/**
 * What is asked for and not there.
 *
 * @param object as it is asked for
 * @param what a clause about it
 */
public record Lack(ObjectName object, String what) {

    @Override
    public String toString() {
        return object.path() + ": " + what;
    }
}
