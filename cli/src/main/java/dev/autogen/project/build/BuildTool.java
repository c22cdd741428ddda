package dev.autogen.project.build;

import java.nio.file.Path;
import java.util.List;

/** What compiles a project and knows its dependencies. */
interface BuildTool {

    /** Returns how sentences name it: {@code Maven}. */
    String name();

    /** Returns the command that a person would type to compile. */
    String compileCommand();

    /** Returns every file that the classpath depends on, whether it exists or not. */
    List<Path> inputs();

    /**
     * Returns the classpath without the project's own classes: scopes compile, runtime and provided, in the order of the build tool. Modules built
     * together with the project stand in it as directories of classes.
     *
     * @param compile whether sources are compiled first where they have changed
     * @throws BuildException if the build tool is not there or fails
     */
    List<Path> classpath(boolean compile);
}
