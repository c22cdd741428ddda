package dev.autogen.command;

import dev.autogen.workflow.Check;
import dev.autogen.workflow.CheckReport;
import dev.autogen.workflow.Workspace;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says what differs. */
@Command(
        name = "check",
        header = "Fail when the entities and the database differ.",
        description =
                "Says what 'autogen revision' would do, and writes nothing. Exit code 3 means that there are differences.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  autogen check",
            "  autogen check --format json                     for scripts",
            "  autogen check --against history                 without the database"
        })
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Mixin
    private final CompareArguments compare = new CompareArguments();

    @Option(
            names = "--against",
            paramLabel = "WHAT",
            description = "database or history. Default: the database if there is a url.")
    private @Nullable String against;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    @Option(names = "--no-build", description = "Do not compile the project first.")
    private boolean noBuild;

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        boolean json = calls.json(format);
        try (Workspace workspace = calls.open(noBuild)) {
            CheckReport report = new Check(workspace).run(compare.options(calls.against(against)));
            if (json) {
                calls.printJson(report);
            } else {
                new CheckText(calls.console()).print(report);
            }
            return report.inSync() ? ExitCode.OK : ExitCode.DIFFERENCES;
        }
    }
}
