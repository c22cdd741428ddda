package dev.autogen.command;

import dev.autogen.workflow.Database;
import dev.autogen.workflow.Repair;
import dev.autogen.workflow.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Mends what an interrupted run left. */
@Command(
        name = "repair",
        header = "Show what an interrupted run left, and set heads and log right.",
        description = {
            "Where a revision is half run, compares the database with what it was before and what it is to be after; if it is one of the two, the heads and the",
            "log are set to that, after a question. Runs no revision. Exit code 1 if something is left."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  autogen repair", "  autogen repair --yes       without asking"})
final class RepairCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    /** What {@code --format json} prints: what was written down, and what is left. */
    private record Report(List<String> repaired, List<Left> left) {}

    /**
     * Something that is left.
     *
     * @param mendable whether {@code --yes} would set it right
     */
    private record Left(@Nullable String revision, String what, boolean mendable, List<String> todo) {}

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        boolean json = calls.json(format);
        Console console = calls.console();
        try (Workspace workspace = calls.open(true)) {
            Database database = workspace.database();
            console.say("Looking for what is half run in " + database.description());
            Repair repair = new Repair(workspace, database);
            List<Repair.Finding> findings = repair.findings();
            if (findings.isEmpty() && !json) {
                console.print("Nothing to repair.");
                return ExitCode.OK;
            }
            List<String> repaired = new ArrayList<>();
            while (true) {
                Optional<Repair.Finding> next = findings.stream()
                        .filter(finding -> finding.mend() != null)
                        .findFirst();
                if (next.isEmpty() || !agreed(console, next.get())) {
                    break;
                }
                repair.mend(next.get());
                repaired.add(next.get().what());
                if (!json) {
                    console.print("Repaired: " + next.get().what() + ".");
                }
                // what is left may look different now
                findings = repair.findings();
            }
            if (json) {
                calls.printJson(new Report(
                        repaired, findings.stream().map(RepairCommand::left).toList()));
            } else {
                findings.forEach(finding -> left(console, finding));
            }
            return findings.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private boolean agreed(Console console, Repair.Finding finding) {
        if (yes) {
            return true;
        }
        return console.isTerminal()
                && console.ask(finding.what() + ". Write that down? [y/n]")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("y");
    }

    private static Left left(Repair.Finding finding) {
        return new Left(finding.revision(), finding.what(), finding.mend() != null, finding.todo());
    }

    private static void left(Console console, Repair.Finding finding) {
        console.print(finding.what() + (finding.mend() == null ? "" : ". To write that down: autogen repair --yes"));
        finding.todo().forEach(line -> console.print("  " + line));
    }
}
