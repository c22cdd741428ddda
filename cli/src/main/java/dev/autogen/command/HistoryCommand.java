package dev.autogen.command;

import dev.autogen.execution.DatabaseState;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.workflow.Workspace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists the revisions. */
@Command(
        name = "history",
        header = "List the revisions, newest first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  autogen history",
            "  autogen history -i               mark where the database is",
            "  autogen history --format json"
        })
final class HistoryCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Mark where the database is.")
    private boolean indicateCurrent;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    /** What {@code --format json} prints for each revision. */
    record Line(
            String id, List<String> parents, String message, @Nullable String created, boolean head, boolean current) {}

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        boolean json = calls.json(format);
        try (Workspace workspace = calls.open(true)) {
            RevisionGraph graph = workspace.history().graph();
            Set<String> current = new HashSet<>();
            if (indicateCurrent) {
                DatabaseState state =
                        workspace.database().migrator(workspace.history()).state();
                current.addAll(state.heads());
            }
            List<Line> lines = new ArrayList<>();
            Set<String> heads = new HashSet<>();
            graph.heads().forEach(head -> heads.add(head.id()));
            for (Revision revision : graph.revisions()) {
                lines.add(new Line(
                        revision.id(),
                        revision.parents(),
                        revision.message(),
                        revision.created() == null ? null : revision.created().toString(),
                        heads.contains(revision.id()),
                        current.contains(revision.id())));
            }
            Collections.reverse(lines);
            if (json) {
                calls.printJson(lines);
            } else if (lines.isEmpty()) {
                calls.console().print("There is no revision yet. Write the first: autogen revision -m \"…\"");
            } else {
                lines.forEach(line -> calls.console().print(text(calls.console(), line)));
            }
            return ExitCode.OK;
        }
    }

    private static String text(Console console, Line line) {
        String parents = line.parents().isEmpty() ? "<base>" : String.join(", ", line.parents());
        return parents + " -> " + console.bold(line.id()) + (line.head() ? " (head)" : "")
                + (line.current() ? console.green(" (current)") : "")
                + (line.message().isEmpty() ? "" : ", " + line.message());
    }
}
