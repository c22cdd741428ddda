package dev.autogen.command;

import dev.autogen.workflow.RemoveRevision;
import dev.autogen.workflow.Workspace;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes the last revision out of the project. */
@Command(
        name = "remove",
        header = "Delete the last revision, if it is not applied yet: its file, and its line in the index.",
        footerHeading = "%nExamples:%n",
        footer = {"  autogen remove", "  autogen remove 8f3c1a2b9d4e"})
final class RemoveCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Parameters(paramLabel = "REV", defaultValue = "head", description = "Which; default: head.")
    private String revision = "head";

    @Option(names = "--force", description = "Do not look whether the database has it.")
    private boolean force;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    /** What {@code --format json} prints. */
    private record Report(String revision, List<String> files) {}

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        boolean json = calls.json(format);
        Console console = calls.console();
        try (Workspace workspace = calls.open(true)) {
            boolean look = !force && workspace.hasDatabase();
            RemoveRevision.Result result =
                    new RemoveRevision(workspace).run(revision, look ? workspace.database() : null);
            List<String> files = result.files().stream()
                    .map(calls::relative)
                    .map(String::valueOf)
                    .toList();
            if (json) {
                calls.printJson(new Report(result.revision().id(), files));
            } else {
                files.forEach(file -> console.print("Removed " + file));
            }
            if (!look) {
                console.say("No database was looked at: where "
                        + result.revision().id() + " is applied, it is missing now.");
            }
            return ExitCode.OK;
        }
    }
}
