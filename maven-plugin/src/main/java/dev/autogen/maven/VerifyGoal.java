package dev.autogen.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Proves the history on a scratch database: up, down, and up again. */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY)
public final class VerifyGoal extends AutogenGoal {

    /** What to report: a revision, or {@code FROM:TO}; default: all. */
    @Parameter(property = "autogen.range")
    private @Nullable String range;

    /** Look at files, index and graph only. */
    @Parameter(property = "autogen.filesOnly", defaultValue = "false")
    private boolean filesOnly;

    /** How the result is printed. */
    @Parameter(property = "autogen.format")
    private @Nullable String format;

    @Override
    void command(Arguments arguments) {
        arguments.add("verify").add(range).flag("--files-only", filesOnly).option("--format", format);
    }
}
