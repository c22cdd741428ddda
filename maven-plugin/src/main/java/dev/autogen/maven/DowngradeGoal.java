package dev.autogen.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Takes revisions back. */
@Mojo(name = "downgrade")
public final class DowngradeGoal extends RunGoal {

    /** {@code base}, an id or its beginning, {@code -N}, …. */
    @Parameter(property = "autogen.target", required = true)
    private String target;

    /** Lose what the downgrade loses. */
    @Parameter(property = "autogen.yes", defaultValue = "false")
    private boolean yes;

    @Override
    void command(Arguments arguments) {
        run(arguments.add("downgrade").add(target).flag("--yes", yes));
    }
}
