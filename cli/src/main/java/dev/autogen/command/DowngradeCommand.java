package dev.autogen.command;

import dev.autogen.revision.Direction;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes revisions back. */
@Command(
        name = "downgrade",
        header = "Take revisions back.",
        description =
                "A downgrade that would lose rows names them and asks first; elsewhere than on a terminal it wants --yes.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  autogen downgrade -1            the last revision",
            "  autogen downgrade 8f3c          back to the revision whose id begins so",
            "  autogen downgrade base --yes    everything, whatever is lost",
            "  autogen downgrade --sql head:8f3c > script.sql     print the script for psql"
        })
final class DowngradeCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Mixin
    private final RunArguments run = new RunArguments();

    @Parameters(paramLabel = "TARGET|FROM:TO", description = "base, an id or its beginning, -N, …")
    private String target = "";

    @Override
    public Integer call() {
        return new RunRevisions(Calls.of(autogen), run).run(Direction.DOWN, target);
    }
}
