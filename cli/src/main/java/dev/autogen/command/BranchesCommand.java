package dev.autogen.command;

import dev.autogen.workflow.ListRevisions;
import dev.autogen.workflow.RevisionLine;
import dev.autogen.workflow.Workspace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists the revisions that several others follow. */
@Command(
        name = "branches",
        header = "List the revisions that several others follow.",
        footerHeading = "%nExamples:%n",
        footer = {"  autogen branches", "  autogen branches --format json"})
final class BranchesCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        boolean json = calls.json(format);
        try (Workspace workspace = calls.open(true)) {
            Map<RevisionLine, List<RevisionLine>> branches = new ListRevisions(workspace).branches();
            if (json) {
                calls.printJson(List.copyOf(branches.keySet()));
            } else if (branches.isEmpty()) {
                calls.console().print("There is no branch: every revision is followed by one at most.");
            } else {
                RevisionText text = new RevisionText(calls, workspace);
                branches.forEach((point, children) -> print(calls, text, point, children));
            }
            return ExitCode.OK;
        }
    }

    private static void print(Calls calls, RevisionText text, RevisionLine point, List<RevisionLine> children) {
        Console console = calls.console();
        if (calls.verbose()) {
            text.details(point).forEach(console::print);
        } else {
            console.print(text.title(point));
        }
        children.forEach(child -> console.print("  -> " + text.title(child)));
    }
}
