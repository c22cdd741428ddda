package dev.autogen.command;

import dev.autogen.project.SettingsException;
import dev.autogen.workflow.Database;
import dev.autogen.workflow.Stamp;
import dev.autogen.workflow.Workspace;
import dev.autogen.workflow.WriteScript;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Sets the revision of a database. */
@Command(
        name = "stamp",
        header = "Say at which revision the database is, without running anything.",
        description = {
            "Runs the history up to there on a scratch database, compares, and refuses if the database is something else.",
            "A revision takes the place of those before and after it; other branches stay."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  autogen stamp head",
            "  autogen stamp 8f3c1a2b9d4e 1a2b3c4d5e6f     two branches",
            "  autogen stamp base                       nothing has been run",
            "  autogen stamp --sql base:head            print the script",
            "  autogen stamp --purge head               whatever the database says now"
        })
final class StampCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Parameters(arity = "1..*", paramLabel = "TARGET", description = "head, heads, base, an id or its beginning, …")
    private List<String> targets = List.of();

    @Option(
            names = "--purge",
            description = "Forget what the database says now, also revisions that nobody knows any more.")
    private boolean purge;

    @Option(names = "--force", description = "Do not compare.")
    private boolean force;

    @Option(names = "--sql", description = "Print the script for psql, also from FROM:TO; compare and change nothing.")
    private boolean script;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    /** What {@code --format json} prints. */
    private record Report(List<String> before, List<String> after, List<String> unclaimed) {}

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        boolean json = calls.json(format);
        Console console = calls.console();
        try (Workspace workspace = calls.open(true)) {
            if (script) {
                if (purge) {
                    throw new SettingsException(
                            "--purge looks at what the database says now, which a script cannot: leave --sql or --purge out.");
                }
                if (json) {
                    throw new SettingsException("A script is SQL, not JSON: leave --sql or --format out.");
                }
                console.printScript(new WriteScript(workspace).stamp(targets));
                return ExitCode.OK;
            }
            Database database = workspace.database();
            console.say("Stamping " + database.description());
            Stamp.Result result = new Stamp(workspace).run(database, new Stamp.Request(targets, purge, force));
            if (json) {
                calls.printJson(new Report(
                        List.copyOf(result.plan().before()),
                        List.copyOf(result.plan().after()),
                        result.unclaimed()));
                return ExitCode.OK;
            }
            CheckText.leftAlone(console::say, 0, result.unclaimed(), List.of());
            console.print("The database is at " + text(result.plan().after()) + "; it was at "
                    + text(result.plan().before()) + ".");
            return ExitCode.OK;
        }
    }

    private static String text(SortedSet<String> heads) {
        return heads.isEmpty() ? "base" : String.join(", ", heads);
    }
}
