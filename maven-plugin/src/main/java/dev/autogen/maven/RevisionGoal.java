package dev.autogen.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes what changed in the entities as a revision. */
@Mojo(name = "revision", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class RevisionGoal extends CompareGoal {

    /** What the revision does, in a few words. */
    @Parameter(property = "autogen.message", required = true)
    private String message;

    /** Compare nothing and write an empty revision. */
    @Parameter(property = "autogen.empty", defaultValue = "false")
    private boolean empty;

    /** The id of the new revision. */
    @Parameter(property = "autogen.revId")
    private @Nullable String revId;

    /** Do not prove the revision on a scratch database. */
    @Parameter(property = "autogen.noProof", defaultValue = "false")
    private boolean noProof;

    @Override
    String goal() {
        return "revision";
    }

    @Override
    void command(Arguments arguments) {
        compare(arguments
                .add("revision")
                .option("--message", message)
                .flag("--empty", empty)
                .option("--rev-id", revId)
                .flag("--no-proof", noProof));
    }
}
