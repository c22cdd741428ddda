package dev.autogen.command;

import dev.autogen.workflow.ListRevisions;
import dev.autogen.workflow.Workspace;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists the revisions that no other one follows. */
@Command(
        name = "heads",
        header = "List the revisions that no other one follows.",
        description = "One is the rule. Several are branches: join them with 'autogen merge' or 'autogen rebase'.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  autogen heads",
            "  autogen heads --resolve-dependencies    without those that others depend on",
            "  autogen heads --format json"
        })
final class HeadsCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Option(names = "--resolve-dependencies", description = "Leave out heads that other revisions depend on.")
    private boolean resolveDependencies;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        boolean json = calls.json(format);
        try (Workspace workspace = calls.open(true)) {
            RevisionText text = new RevisionText(calls, workspace);
            text.printList(
                    new ListRevisions(workspace).heads(resolveDependencies), json, text::title, Calls.NO_REVISION);
            return ExitCode.OK;
        }
    }
}
