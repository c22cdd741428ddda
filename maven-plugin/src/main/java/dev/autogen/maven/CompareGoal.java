package dev.autogen.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What {@code check} and {@code revision} have in common. */
abstract class CompareGoal extends EntityGoal {

    /** What the entities are compared with: {@code database} or {@code history}. */
    @Parameter(property = "autogen.against")
    private @Nullable String against;

    /** Renames, each {@code kind:old:new}. */
    @Parameter(property = "autogen.rename")
    private @Nullable List<String> rename;

    /** What is no rename, each {@code kind:old}. */
    @Parameter(property = "autogen.noRename")
    private @Nullable List<String> noRename;

    /** What is dropped although nobody claims it, each {@code kind:name}. */
    @Parameter(property = "autogen.drop")
    private @Nullable List<String> drop;

    /** Drop everything that nobody claims. */
    @Parameter(property = "autogen.dropUnclaimed", defaultValue = "false")
    private boolean dropUnclaimed;

    final void compare(Arguments arguments) {
        arguments
                .option("--against", against)
                .options("--rename", rename)
                .options("--no-rename", noRename)
                .options("--drop", drop)
                .flag("--drop-unclaimed", dropUnclaimed);
    }
}
