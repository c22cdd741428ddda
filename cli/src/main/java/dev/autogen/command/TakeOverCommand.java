package dev.autogen.command;

import dev.autogen.project.SettingsException;
import dev.autogen.revision.StampPlan;
import dev.autogen.workflow.Database;
import dev.autogen.workflow.TakeOver;
import dev.autogen.workflow.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes over the state that another tool kept. */
@Command(
        name = "take-over",
        header = "Take over the state that golang-migrate kept of a database.",
        description = {
            "Reads the version from its table, runs the files up to there on a scratch database, compares, asks, and writes down the revision.",
            "The other tool's table is left as it is; that tool must not run on this database any more."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  autogen take-over golang-migrate",
            "  autogen take-over golang-migrate --table ops.schema_migrations --yes"
        })
final class TakeOverCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Parameters(paramLabel = "TOOL", description = "golang-migrate.")
    private String tool = "";

    @Option(
            names = "--table",
            paramLabel = "NAME",
            defaultValue = TakeOver.TABLE,
            description = "Its table; default: schema_migrations.")
    private String table = TakeOver.TABLE;

    @Option(names = "--force", description = "Do not compare.")
    private boolean force;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        Console console = calls.console();
        Calls.oneOf("TOOL", tool, List.of("golang-migrate"));
        if (!yes && !console.isTerminal()) {
            throw new SettingsException("take-over asks before it writes, and nobody is there to answer: add --yes.");
        }
        try (Workspace workspace = calls.open(true)) {
            Database database = workspace.database();
            console.say("take over " + database.description());
            Optional<StampPlan> done =
                    new TakeOver(workspace, database).run(table, force, plan -> yes || agrees(console, plan));
            if (done.isEmpty()) {
                console.print("Nothing was changed.");
                return ExitCode.FAILED;
            }
            console.print("The database is at " + text(done.get()) + ". golang-migrate must not run on it any more; "
                    + table + " is left as it is.");
            return ExitCode.OK;
        }
    }

    private boolean agrees(Console console, StampPlan plan) {
        String answer = console.ask((force ? "Write down" : "The database is what the files make. Write down")
                + " that it is at " + text(plan) + "? [y/n]");
        return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
    }

    private static String text(StampPlan plan) {
        return plan.after().isEmpty() ? "base" : String.join(", ", plan.after());
    }
}
