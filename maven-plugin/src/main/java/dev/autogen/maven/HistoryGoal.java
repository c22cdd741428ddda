package dev.autogen.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Lists the revisions, newest first. */
@Mojo(name = "history")
public final class HistoryGoal extends AutogenGoal {

    /** Mark where the database is. */
    @Parameter(property = "autogen.indicateCurrent", defaultValue = "false")
    private boolean indicateCurrent;

    /** How the result is printed. */
    @Parameter(property = "autogen.format")
    private @Nullable String format;

    @Override
    void command(Arguments arguments) {
        arguments.add("history").flag("--indicate-current", indicateCurrent).option("--format", format);
    }
}
