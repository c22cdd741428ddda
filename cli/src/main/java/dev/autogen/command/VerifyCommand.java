package dev.autogen.command;

import dev.autogen.workflow.Verification;
import dev.autogen.workflow.Verify;
import dev.autogen.workflow.Workspace;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Proves the history. */
@Command(
        name = "verify",
        header = "Prove the history on a scratch database: up, down, and up again.",
        description = {
            "Looks whether files, index and graph belong together, then runs the history on an empty scratch database, revision by revision, from the",
            "base to the heads, back, and again. After each downgrade the database must be what it was before. Exit code 3 if something is not."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  autogen verify",
            "  autogen verify 8f3c1a2b9d4e           one revision (those before it are run as well)",
            "  autogen verify --files-only           without a database"
        })
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Parameters(
            arity = "0..1",
            paramLabel = "REV|RANGE",
            description = "What to report: a revision, or FROM:TO. Default: all.")
    private @Nullable String range;

    @Option(names = "--files-only", description = "Look at files, index and graph only.")
    private boolean filesOnly;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        boolean json = calls.json(format);
        try (Workspace workspace = calls.open(true)) {
            Verification seen = new Verify(workspace).run(range, filesOnly);
            if (json) {
                calls.printJson(seen);
            } else {
                print(calls.console(), seen);
            }
            return seen.verified() ? ExitCode.OK : ExitCode.DIFFERENCES;
        }
    }

    private static void print(Console console, Verification seen) {
        for (Verification.Step step : seen.revisions()) {
            console.print(line(console, step, seen.postgresql() != null));
            if (step.problem() != null) {
                console.print(console.red("  failed: ") + step.problem());
            }
            if (step.hazard() != null) {
                console.print(console.yellow("  hazard: ") + step.hazard());
            }
        }
        if (seen.revisions().isEmpty()) {
            console.print("There is no revision to verify.");
        } else if (seen.verified()) {
            int count = seen.revisions().size();
            console.print((count == 1 ? "1 revision" : count + " revisions")
                    + (seen.postgresql() == null
                            ? ": files, index and graph belong together."
                            : " proved on PostgreSQL " + seen.postgresql() + ": up, down, and up again."));
        }
    }

    private static String line(Console console, Verification.Step step, boolean run) {
        String title = console.bold(step.id()) + (step.message().isEmpty() ? "" : " " + step.message());
        return run
                ? title
                        + String.format(
                                Locale.ROOT,
                                " (%s, %s kept, %d ms)",
                                count(step.statements(), "statement"),
                                count(step.rowsKept(), "row"),
                                step.millis())
                : title;
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
