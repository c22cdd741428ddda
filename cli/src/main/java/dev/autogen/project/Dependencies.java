package dev.autogen.project;

import java.util.List;

/**
 * Where the rest of the runtime classpath comes from.
 *
 * @param globs the jars and directories if they are listed; empty otherwise
 */
public record Dependencies(Source source, List<String> globs) {

    /** Who knows the dependencies. */
    public enum Source {
        MAVEN,
        GRADLE,
        /** There are none: everything is in {@code classpath}. */
        NONE,
        LISTED
    }

    public Dependencies {
        globs = List.copyOf(globs);
    }
}
