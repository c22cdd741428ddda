package dev.autogen.command;

import dev.autogen.workflow.ListRevisions;
import dev.autogen.workflow.Workspace;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows revisions and what they do. */
@Command(
        name = "show",
        header = "Show a revision: where it stands, and what it does.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  autogen show 8f3c",
            "  autogen show head",
            "  autogen show current             what the database had last",
            "  autogen show heads --format json"
        })
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Parameters(
            arity = "1..*",
            paramLabel = "REV",
            description = "head, heads, current, an id or its beginning, head-1, …")
    private List<String> targets = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        boolean json = calls.json(format);
        try (Workspace workspace = calls.open(true)) {
            List<ListRevisions.Contents> shown = new ListRevisions(workspace).show(targets);
            if (json) {
                calls.printJson(shown);
            } else if (shown.isEmpty()) {
                calls.console().print("There is no revision at " + String.join(", ", targets) + ".");
            }
            for (int i = 0; !json && i < shown.size(); i++) {
                if (i > 0) {
                    calls.console().print("");
                }
                print(calls.console(), new RevisionText(calls, workspace), shown.get(i));
            }
            return ExitCode.OK;
        }
    }

    private static void print(Console console, RevisionText text, ListRevisions.Contents shown) {
        text.details(shown.revision()).forEach(console::print);
        console.print("");
        print(console, "Upgrade", shown.upgrade());
        print(console, "Downgrade", shown.downgrade());
    }

    private static void print(Console console, String title, List<String> operations) {
        console.print(title + ":" + (operations.isEmpty() ? " nothing" : ""));
        operations.forEach(operation -> console.print("  " + operation));
    }
}
