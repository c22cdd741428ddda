package dev.autogen.command;

import dev.autogen.execution.DatabaseState;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.workflow.AwaitHead;
import dev.autogen.workflow.Database;
import dev.autogen.workflow.RevisionLine;
import dev.autogen.workflow.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
        footer = {
            "  autogen current",
            "  autogen current --check-heads      exit code 4 unless it is at head",
            "  autogen current --wait 10m         until it is at head: for what starts beside the job that migrates"
        })
final class CurrentCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Option(names = "--check-heads", description = "Exit code 4 unless the database is at head.")
    private boolean checkHeads;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = WaitTime.class,
            description = {
                "Wait until the database is at head, or has what only a newer application knows: 30s, 10m, 1h.",
                "Exit code 4 if it is not by then."
            })
    private @Nullable Duration wait;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    /** What {@code --format json} prints. */
    record Report(List<String> heads, boolean atHead, List<String> pending, List<String> unknown) {}

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        boolean json = calls.json(format);
        try (Workspace workspace = calls.open(true)) {
            DatabaseState awaited = wait == null ? null : new AwaitHead(workspace).run(wait);
            Database database = workspace.database();
            calls.console().say("Reading the revision of " + database.description());
            DatabaseState state = awaited != null
                    ? awaited
                    : database.migrator(workspace.outline()).state();
            if (json) {
                calls.printJson(new Report(
                        List.copyOf(state.heads()),
                        state.atHead(),
                        state.pending().stream().map(Revision::id).toList(),
                        List.copyOf(state.unknown())));
            } else {
                print(calls, workspace, workspace.outline().graph(), state);
            }
            boolean newer =
                    !checkHeads && !state.newer().isEmpty() && state.newer().equals(state.unknown());
            boolean asked = checkHeads || wait != null;
            return asked && !state.atHead() && !newer ? ExitCode.NOT_AT_HEAD : ExitCode.OK;
        }
    }

    private static void print(Calls calls, Workspace workspace, RevisionGraph graph, DatabaseState state) {
        Console console = calls.console();
        if (state.heads().isEmpty()) {
            console.print("base: no revision has been run");
        }
        for (String head : state.heads()) {
            String known = state.newer().contains(head) ? " (of a newer application)" : " (unknown here)";
            Optional<RevisionLine> line =
                    graph.find(head).map(revision -> RevisionLine.of(graph, revision, state.heads()));
            if (calls.verbose() && line.isPresent()) {
                new RevisionText(calls, workspace).printDetails(List.of(line.get()));
                continue;
            }
            console.print(graph.find(head).map(Revision::title).orElse(head + known)
                    + (state.atHead() ? console.green(" (head)") : ""));
        }
        if (!state.pending().isEmpty()) {
            console.print(state.pending().size() + " pending:");
            state.pending().forEach(revision -> console.print("  " + revision.title()));
        }
    }
}
