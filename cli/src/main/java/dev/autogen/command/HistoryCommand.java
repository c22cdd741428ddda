package dev.autogen.command;

import dev.autogen.project.SettingsException;
import dev.autogen.revision.GraphDrawing;
import dev.autogen.workflow.ListRevisions;
import dev.autogen.workflow.Workspace;
import java.util.List;
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
            "  autogen history --graph          draw branches and merges",
            "  autogen history -r 8f3c:head     from that revision on",
            "  autogen history -r -3:current    the last ones that the database had",
            "  autogen history --format json"
        })
final class HistoryCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "RANGE",
            description = "Only these: FROM:TO, FROM: or :TO, both ends included.")
    private @Nullable String range;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Mark where the database is.")
    private boolean indicateCurrent;

    @Option(names = "--graph", description = "Draw branches and merges.")
    private boolean graph;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        boolean json = calls.json(format);
        if (json && graph) {
            throw new SettingsException(
                    "--graph draws for people, --format json writes for programs: use one of them. The JSON has the"
                            + " parents of each revision.");
        }
        try (Workspace workspace = calls.open(true)) {
            ListRevisions list = new ListRevisions(workspace);
            if (graph) {
                draw(calls, new RevisionText(calls, workspace), list.drawing(range, indicateCurrent));
                return ExitCode.OK;
            }
            RevisionText text = new RevisionText(calls, workspace);
            text.printList(list.history(range, indicateCurrent), json, text::step, nothing());
            return ExitCode.OK;
        }
    }

    private String nothing() {
        return range == null ? Calls.NO_REVISION : "There is no revision in " + range + ".";
    }

    private void draw(Calls calls, RevisionText text, List<ListRevisions.Drawn> drawing) {
        Console console = calls.console();
        if (drawing.isEmpty()) {
            console.print(nothing());
        }
        for (ListRevisions.Drawn drawn : drawing) {
            GraphDrawing.Row row = drawn.row();
            if (calls.verbose()) {
                List<String> details = text.details(drawn.revision());
                String beside = row.beside()
                        + " "
                                .repeat(Math.max(
                                        0, row.star().length() - row.beside().length()));
                console.print(row.star() + " " + details.get(0));
                details.stream().skip(1).forEach(line -> console.print((beside + " " + line).stripTrailing()));
                console.print(row.beside());
            } else {
                console.print(row.star() + " " + text.title(drawn.revision()));
            }
            row.below().forEach(console::print);
        }
    }
}
