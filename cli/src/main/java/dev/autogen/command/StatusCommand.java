package dev.autogen.command;

import dev.autogen.workflow.Database;
import dev.autogen.workflow.Status;
import dev.autogen.workflow.StatusReport;
import dev.autogen.workflow.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says where the database stands, and how it is. */
@Command(
        name = "status",
        header = "Show where the database stands, what is pending, what is half run, and the last run.",
        description = "Exit code 4 unless the database is at head.",
        footerHeading = "%nExamples:%n",
        footer = {"  autogen status", "  autogen status --format json     for scripts"})
final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        boolean json = calls.json(format);
        try (Workspace workspace = calls.open(true)) {
            Database database = workspace.database();
            calls.console().say("Looking at " + database.description());
            StatusReport report = new Status(workspace).run(database);
            if (json) {
                calls.printJson(report);
            } else {
                print(calls.console(), report);
            }
            return report.atHead() ? ExitCode.OK : ExitCode.NOT_AT_HEAD;
        }
    }

    private static void print(Console console, StatusReport report) {
        console.print(report.database());
        line(console, "current", nodes(report.current(), "base") + (report.atHead() ? console.green(" (head)") : ""));
        for (String unknown : report.unknown()) {
            String why = report.newer().contains(unknown)
                    ? " was run by a newer version of the application"
                    : " is in no revision here: see autogen stamp --purge";
            line(console, "", console.yellow(unknown + why));
        }
        line(console, "latest", nodes(report.latest(), "no revision"));
        line(
                console,
                "pending",
                report.pending().isEmpty() ? "nothing" : report.pending().size() + ":");
        report.pending().forEach(revision -> line(console, "", revision.toString()));
        for (StatusReport.Open open : report.open()) {
            line(
                    console,
                    "half run",
                    console.red(open.revision() + ": " + open.done() + " of the " + open.segments() + " parts of its "
                                    + open.direction() + " are done"
                                    + (open.sqlState() == null ? "" : ", SQLSTATE " + open.sqlState()))
                            + "; see autogen repair");
        }
        line(console, "tables", report.tables() + " in " + size(report.bytes()));
        line(console, "last run", report.lastRun() == null ? "none" : run(report.lastRun()));
    }

    private static void line(Console console, String title, String text) {
        console.print(String.format(Locale.ROOT, "%-9s %s", title, text));
    }

    private static String nodes(List<StatusReport.Node> nodes, String none) {
        return nodes.isEmpty()
                ? none
                : String.join(", ", nodes.stream().map(Object::toString).toList());
    }

    private static String run(StatusReport.Run run) {
        return run.direction() + " " + run.revision() + " " + run.state()
                + (run.sqlState() == null ? "" : " (SQLSTATE " + run.sqlState() + ")") + ", " + run.at() + " by "
                + run.application() + " as " + run.role();
    }

    /** As {@code pg_size_pretty} would say it. */
    private static String size(long bytes) {
        return bytes < 10L << 20
                ? (bytes >> 10) + " kB"
                : bytes < 10L << 30 ? (bytes >> 20) + " MB" : (bytes >> 30) + " GB";
    }
}
