package dev.autogen.command;

import dev.autogen.workflow.Database;
import dev.autogen.workflow.Workspace;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Creates autogen's own two tables. */
@Command(
        name = "ensure-version",
        header = "Create the version table and the log, if they are not there.",
        footerHeading = "%nExamples:%n",
        footer = {"  autogen ensure-version", "  autogen ensure-version --env prod --user admin"})
final class EnsureVersionCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        try (Workspace workspace = calls.open(true)) {
            Database database = workspace.database();
            calls.console().say("Creating what is missing of autogen's tables in " + database.description());
            boolean created = database.migrator(workspace.history()).ensureTables();
            calls.console()
                    .print(
                            created
                                    ? "Created the version table and the log."
                                    : "The version table and the log are there.");
            return ExitCode.OK;
        }
    }
}
