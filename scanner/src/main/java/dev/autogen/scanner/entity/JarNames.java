package dev.autogen.scanner.entity;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads artifact and version from the names of jars. */
final class JarNames {

    private static final Pattern VERSIONED = Pattern.compile("(?:.*[/\\\\])?(.+?)-(\\d+(?:\\.\\d+)*[^/\\\\]*)\\.jar");

    private JarNames() {}

    /** Returns the version of the first jar of that artifact among the paths; null if there is none with a version in its name. */
    static @Nullable String versionOf(Collection<String> paths, String artifact) {
        for (String path : paths) {
            Matcher name = VERSIONED.matcher(path);
            if (name.matches() && name.group(1).equals(artifact)) {
                return name.group(2);
            }
        }
        return null;
    }
}
