package dev.autogen.scanner.entity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an application is, and what surrounds it when it runs.
 *
 * @param classLocations directories and jars, also Spring Boot jars, in the order of the classpath
 * @param classpath the rest of the runtime classpath, whose jars tell the framework and its version
 * @param directory the one that the application is started in; null if that is not known
 * @param variables its environment variables
 */
public record ApplicationHome(
        List<Path> classLocations, List<Path> classpath, @Nullable Path directory, Map<String, String> variables) {

    public ApplicationHome {
        classLocations = List.copyOf(classLocations);
        classpath = List.copyOf(classpath);
        variables = Map.copyOf(variables);
    }
}
