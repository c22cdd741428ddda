package dev.autogen.command;

import dev.autogen.project.MigrationSettings;
import dev.autogen.project.SettingsException;
import dev.autogen.workflow.Verification;
import dev.autogen.workflow.Verify;
import dev.autogen.workflow.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "  autogen verify --since origin/main    what a pull request brings",
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

    @Option(
            names = "--since",
            paramLabel = "REF",
            description =
                    "What a branch brings since it left that git branch, tag or commit; fails on two heads and on an edited revision.")
    private @Nullable String since;

    @Option(names = "--files-only", description = "Look at files, index and graph only.")
    private boolean filesOnly;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, markdown or github.")
    private String format = "text";

    @Mixin
    private final ReportArguments output = new ReportArguments();

    @Override
    public Integer call() {
        if (range != null && since != null) {
            throw new SettingsException("--since says which revisions are meant: leave out " + range + ".");
        }
        Calls calls = Calls.of(autogen);
        String kind = Calls.oneOf("--format", format, List.of("text", "json", "markdown", "github"));
        try (Workspace workspace = calls.open(true)) {
            Verify verify = new Verify(workspace);
            Verification seen = since == null ? verify.run(range, filesOnly) : verify.since(since, filesOnly);
            output.print(
                    calls.console(),
                    console -> print(
                            calls, console, kind, seen, workspace.settings().migrations()));
            return seen.verified() ? ExitCode.OK : ExitCode.DIFFERENCES;
        }
    }

    private void print(Calls calls, Console console, String kind, Verification seen, MigrationSettings migrations) {
        switch (kind) {
            case "json" -> console.print(Calls.jsonOf(seen));
            case "markdown" -> console.out().print(VerifyReports.markdown(seen));
            case "github" ->
                console.out()
                        .print(VerifyReports.github(
                                seen, since != null, name -> calls.inCheckout(migrations.file(name))));
            default -> print(console, seen, since != null);
        }
    }

    private static void print(Console console, Verification seen, boolean whole) {
        for (Verification.Step step : seen.revisions()) {
            console.print(line(console, step, seen.postgresql() != null));
            if (whole) {
                console.print("  " + step.className());
                sql(console, "upgrade", step.upgradeSql());
                sql(console, "downgrade", step.downgradeSql());
            }
            if (step.problem() != null) {
                console.print(console.red("  failed: ") + step.problem());
            }
            VerifyReports.hazards(step).forEach(hazard -> console.print(console.yellow("  hazard: ") + hazard));
        }
        VerifyReports.notTakenBack(seen)
                .forEach(revisions -> console.print(console.yellow("not taken back: ") + revisions));
        seen.problems().forEach(problem -> console.print(console.red("failed: ") + problem));
        if (seen.revisions().isEmpty()) {
            console.print(whole ? "No revision is new." : "There is no revision to verify.");
        } else if (seen.verified()) {
            int count = seen.revisions().size();
            console.print((count == 1 ? "1 revision" : count + " revisions")
                    + (seen.postgresql() == null
                            ? ": files, index and graph belong together."
                            : " proved on PostgreSQL " + seen.postgresql() + ": " + ways(seen)));
        }
    }

    private static String ways(Verification seen) {
        long both = seen.revisions().stream()
                .filter(step -> step.notTakenBack() == null)
                .count();
        if (both == seen.revisions().size()) {
            return "up, down, and up again.";
        }
        return both == 0 ? "up only." : "up, and " + both + " of them down, and up again.";
    }

    private static void sql(Console console, String direction, List<String> statements) {
        console.print("  " + direction + ":" + (statements.isEmpty() ? " nothing" : ""));
        statements.forEach(sql -> console.print("    " + sql.replace("\n", "\n    ") + ";"));
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
