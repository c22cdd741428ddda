package dev.autogen.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Runs any other command that does not need the entities, with the arguments that {@code args} has. */
@Mojo(name = "run")
public final class AnyGoal extends AutogenGoal {

    /** The command: {@code heads}, {@code config}, …. */
    @Parameter(property = "autogen.command", required = true)
    private String command;

    @Override
    void command(Arguments arguments) {
        arguments.add(command);
    }
}
