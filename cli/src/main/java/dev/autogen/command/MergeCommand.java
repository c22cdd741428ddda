package dev.autogen.command;

import dev.autogen.workflow.MergeRevisions;
import dev.autogen.workflow.Workspace;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Joins branches. */
@Command(
        name = "merge",
        header = "Join branches with a revision that follows them all.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  autogen merge                        all heads",
            "  autogen merge 8f3c 1a2b -m \"join billing\"",
            "  autogen verify                       prove that both branches run, one after the other"
        })
final class MergeCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Parameters(arity = "0..*", paramLabel = "REV", description = "What is joined; default: all heads.")
    private List<String> targets = List.of();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "MSG",
            description = "What is joined, in a few words; default: the ids.")
    private @Nullable String message;

    @Option(names = "--branch-label", paramLabel = "LABEL", description = "A name for the branch that begins here.")
    private @Nullable String label;

    @Option(names = "--rev-id", paramLabel = "ID", description = "The id of the new revision.")
    private @Nullable String id;

    @Option(names = "--splice", description = "Join also what is no head.")
    private boolean splice;

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        try (Workspace workspace = calls.open(true)) {
            MergeRevisions.Result result =
                    new MergeRevisions(workspace).run(new MergeRevisions.Request(targets, message, id, label, splice));
            calls.console().say("  joins " + String.join(", ", result.parents()));
            calls.console().print("Wrote " + calls.relative(result.file()));
            return ExitCode.OK;
        }
    }
}
