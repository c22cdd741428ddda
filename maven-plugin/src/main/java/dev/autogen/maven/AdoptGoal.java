package dev.autogen.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes what the database has and the history lacks as a revision. */
@Mojo(name = "adopt", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class AdoptGoal extends EntityGoal {

    /** What was made, in a few words. */
    @Parameter(property = "autogen.message")
    private @Nullable String message;

    /** The id of the new revision. */
    @Parameter(property = "autogen.revId")
    private @Nullable String revId;

    /** Renames, each {@code kind:old:new}. */
    @Parameter(property = "autogen.rename")
    private @Nullable List<String> rename;

    /** What was no rename, each {@code kind:old}. */
    @Parameter(property = "autogen.noRename")
    private @Nullable List<String> noRename;

    @Override
    String goal() {
        return "adopt";
    }

    @Override
    void command(Arguments arguments) {
        arguments
                .add("adopt")
                .option("--message", message)
                .option("--rev-id", revId)
                .options("--rename", rename)
                .options("--no-rename", noRename);
    }
}
