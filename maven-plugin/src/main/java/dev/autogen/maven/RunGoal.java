package dev.autogen.maven;

import org.apache.maven.plugins.annotations.Parameter;

/** What {@code upgrade} and {@code downgrade} have in common. */
abstract class RunGoal extends AutogenGoal {

    /** Print the script and run nothing. */
    @Parameter(property = "autogen.sql", defaultValue = "false")
    private boolean sql;

    /** Run it in one transaction and roll it back. */
    @Parameter(property = "autogen.rehearse", defaultValue = "false")
    private boolean rehearse;

    final void run(Arguments arguments) {
        arguments.flag("--sql", sql).flag("--rehearse", rehearse);
    }
}
