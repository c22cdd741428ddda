package dev.autogen.command;

import dev.autogen.execution.DatabaseState;
import dev.autogen.execution.Migrator;
import dev.autogen.revision.Revision;
import dev.autogen.workflow.Database;
import dev.autogen.workflow.Workspace;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says where the database stands. */
@Command(
        name = "current",
        header = "Show the revision that the database is at.",
        footerHeading = "%nExamples:%n",
        footer = {"  autogen current", "  autogen current --check-heads      exit code 4 unless it is at head"})
final class CurrentCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Option(names = "--check-heads", description = "Exit code 4 unless the database is at head.")
    private boolean checkHeads;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    /** What {@code --format json} prints. */
    record Report(List<String> heads, boolean atHead, List<String> pending, List<String> unknown) {}

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        boolean json = calls.json(format);
        try (Workspace workspace = calls.open(true)) {
            Database database = workspace.database();
            calls.console().say("Reading the revision of " + database.description());
            Migrator migrator = database.migrator(workspace.outline());
            DatabaseState state = migrator.state();
            if (json) {
                calls.printJson(new Report(
                        List.copyOf(state.heads()),
                        state.atHead(),
                        state.pending().stream().map(Revision::id).toList(),
                        List.copyOf(state.unknown())));
            } else {
                print(calls.console(), migrator, state);
            }
            return checkHeads && !state.atHead() ? ExitCode.NOT_AT_HEAD : ExitCode.OK;
        }
    }

    private static void print(Console console, Migrator migrator, DatabaseState state) {
        if (state.heads().isEmpty()) {
            console.print("base: no revision has been run");
        }
        for (String head : state.heads()) {
            String known = state.newer().contains(head) ? " (of a newer application)" : " (unknown here)";
            console.print(migrator.history().find(head).map(Revision::title).orElse(head + known)
                    + (state.atHead() ? console.green(" (head)") : ""));
        }
        if (!state.pending().isEmpty()) {
            console.print(state.pending().size() + " pending:");
            state.pending().forEach(revision -> console.print("  " + revision.title()));
        }
    }
}
