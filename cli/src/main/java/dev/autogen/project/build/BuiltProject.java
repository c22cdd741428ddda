package dev.autogen.project.build;

import java.nio.file.Path;
import java.util.List;

/**
 * A project as its build left it; every path is absolute.
 *
 * @param classes directories and jars that are searched for mapped classes
 * @param dependencies the rest of the runtime classpath, in its order
 * @param sources directories of the sources of {@code classes}, as far as they are known
 */
public record BuiltProject(List<Path> classes, List<Path> dependencies, List<Path> sources) {

    public BuiltProject {
        classes = List.copyOf(classes);
        dependencies = List.copyOf(dependencies);
        sources = List.copyOf(sources);
    }
}
