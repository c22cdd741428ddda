package dev.autogen.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Shows the revision that the database is at. */
@Mojo(name = "current")
public final class CurrentGoal extends AutogenGoal {

    /** Fail unless the database is at head. */
    @Parameter(property = "autogen.checkHeads", defaultValue = "false")
    private boolean checkHeads;

    /** How the result is printed. */
    @Parameter(property = "autogen.format")
    private @Nullable String format;

    @Override
    void command(Arguments arguments) {
        arguments.add("current").flag("--check-heads", checkHeads).option("--format", format);
    }
}
