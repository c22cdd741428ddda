package dev.autogen.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Runs the revisions that the database has not had yet. */
@Mojo(name = "upgrade")
public final class UpgradeGoal extends RunGoal {

    /** {@code head}, an id or its beginning, {@code +N}, …. */
    @Parameter(property = "autogen.target", defaultValue = "head")
    private @Nullable String target;

    @Override
    void command(Arguments arguments) {
        run(arguments.add("upgrade").add(target));
    }
}
