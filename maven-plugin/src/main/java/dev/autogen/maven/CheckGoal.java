package dev.autogen.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Fails when the entities and the database, or the history, differ. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class CheckGoal extends CompareGoal {

    /** How the result is printed. */
    @Parameter(property = "autogen.format")
    private @Nullable String format;

    @Override
    String goal() {
        return "check";
    }

    @Override
    void command(Arguments arguments) {
        compare(arguments.add("check").option("--format", format));
    }
}
