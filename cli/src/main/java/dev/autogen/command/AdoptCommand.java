package dev.autogen.command;

import dev.autogen.differ.BlockedChangeException;
import dev.autogen.operation.OperationSummary;
import dev.autogen.project.AnswersFile;
import dev.autogen.workflow.AcceptDifferences;
import dev.autogen.workflow.Adopt;
import dev.autogen.workflow.Check;
import dev.autogen.workflow.CheckReport;
import dev.autogen.workflow.CompareOptions;
import dev.autogen.workflow.CompareOptions.Against;
import dev.autogen.workflow.UndecidedRenameException;
import dev.autogen.workflow.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Takes a database for right. */
@Command(
        name = "adopt",
        header = "The database is right: write what it has and the history lacks as a revision.",
        description = {
            "Without a history, that is all that the database has, also views, functions, triggers and whatever else is not compared: the baseline.",
            "The revision is proved on a scratch database, and the database is stamped with it; nothing else is written to it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  autogen adopt                                   begin with a database that never had a history",
            "  autogen adopt -m \"index made last night\"        keep what was made by hand",
            "  autogen adopt --from-dump production.sql        for those without access"
        })
final class AdoptCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "MSG",
            description = "What was made, in a few words.")
    private @Nullable String message;

    @Option(
            names = "--rename",
            paramLabel = "KIND:OLD:NEW",
            description = "It was renamed: column:users.name:full_name.")
    private List<String> renames = new ArrayList<>();

    @Option(
            names = "--no-rename",
            paramLabel = "KIND:OLD",
            description = "It was no rename: the one was dropped, the other added.")
    private List<String> noRenames = new ArrayList<>();

    @Option(
            names = "--from-dump",
            paramLabel = "FILE",
            description = "Adopt what a plain SQL file of pg_dump makes; nothing is stamped.")
    private @Nullable Path dump;

    @Option(names = "--rev-id", paramLabel = "ID", description = "The id of the new revision.")
    private @Nullable String id;

    @Option(names = "--no-build", description = "Do not compile the project first.")
    private boolean noBuild;

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        Console console = calls.console();
        try (Workspace workspace = calls.open(noBuild)) {
            CompareOptions options = new CompareOptions(
                    CompareOptions.Against.DEFAULT, renames, noRenames, AnswersFile.NONE, List.of(), false);
            Adopt.Result result = new Adopt(workspace).run(new Adopt.Request(message, id, options, dump));
            result.notes().forEach(note -> console.warn(console.yellow("Note: ") + note));
            if (!result.left().isEmpty()) {
                console.warn(console.yellow("Left out") + ", because autogen cannot make it, and not proved: "
                        + String.join(", ", result.left()));
            }
            if (result.file() == null) {
                console.print("Nothing to adopt: the database has what the history makes.");
                return ExitCode.OK;
            }
            result.operations()
                    .forEach(operation -> console.say("  " + console.green("+ ") + OperationSummary.of(operation)));
            console.say("  " + result.proof());
            console.print("Wrote " + calls.relative(result.file()));
            console.print(
                    dump == null
                            ? "The database is stamped: it is at " + result.revision() + "."
                            : "No database is stamped. Where this is there already, run: autogen stamp "
                                    + result.revision());
            whatDiffers(calls, workspace, dump == null ? Against.DEFAULT : Against.HISTORY);
            return ExitCode.OK;
        }
    }

    /** What the entities ask for besides is the next revision, or accepted. */
    private static void whatDiffers(Calls calls, Workspace workspace, Against against) {
        CompareOptions options = new CompareOptions(against, List.of(), List.of(), AnswersFile.NONE, List.of(), false);
        Console console = calls.console();
        try {
            CheckReport report = new Check(workspace).run(options);
            if (!report.inSync() && console.isTerminal()) {
                console.say("The entities ask for something else, "
                        + CheckText.differences(report.operations().size())
                        + ". What is not accepted now is the next revision: autogen revision -m \"…\"");
                new AcceptDifferences(workspace, calls.questions())
                        .run(new AcceptDifferences.Request(options, null, null));
                report = new Check(workspace).run(options);
            }
            if (report.inSync()) {
                console.print("The entities ask for nothing else.");
                return;
            }
            console.print("The entities ask for something else, "
                    + CheckText.differences(report.operations().size()) + ":");
            report.operations().forEach(step -> console.print("  " + step.summary()));
            console.print(
                    "Make it the next revision: autogen revision -m \"…\"; or live with it: autogen check --accept");
        } catch (BlockedChangeException | UndecidedRenameException open) {
            console.warn(console.yellow("Note: ") + "the entities ask for something else. " + open.getMessage());
        }
    }
}
