package dev.autogen.command;

import dev.autogen.project.SettingsException;
import dev.autogen.schema.ObjectKind;
import dev.autogen.workflow.AcceptDifferences;
import dev.autogen.workflow.Check;
import dev.autogen.workflow.CheckReport;
import dev.autogen.workflow.CompareOptions;
import dev.autogen.workflow.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says what differs. */
@Command(
        name = "check",
        header = "Fail when the entities and the database differ.",
        description =
                "Says what 'autogen revision' would do, and writes nothing. Exit code 3 means that there are differences.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  autogen check",
            "  autogen check --format json                     for scripts",
            "  autogen check --against history                 without the database",
            "  autogen check --against all                     who moved: entities, history or database",
            "  autogen check --accept                          asks what to live with, and writes it to autogen.accept",
            "  autogen check --accept=index --reason \"made by the DBA\""
        })
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Mixin
    private final CompareArguments compare = new CompareArguments();

    @Option(
            names = "--against",
            paramLabel = "WHAT",
            description =
                    "database, history, or all: then each difference is put down to who moved. Default: the database if there is a url.")
    private @Nullable String against;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    @Option(
            names = "--accept",
            paramLabel = "KINDS",
            arity = "0..1",
            fallbackValue = "",
            split = ",",
            description =
                    "Live with what differs: asks about each kind of object, and writes a line for each difference to autogen.accept."
                            + " --accept=all or --accept=column,index does not ask.")
    private @Nullable List<String> accept;

    @Option(names = "--reason", paramLabel = "TEXT", description = "With --accept: why.")
    private @Nullable String reason;

    @Option(names = "--no-build", description = "Do not compile the project first.")
    private boolean noBuild;

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        boolean json = calls.json(format);
        try (Workspace workspace = calls.open(noBuild)) {
            CompareOptions options = compare.options(calls.against(against, "database", "history", "all"));
            if (accept != null) {
                accept(calls, workspace, options, accept);
            } else if (reason != null) {
                throw new SettingsException("--reason says why a difference is accepted: it needs --accept.");
            }
            CheckReport report = new Check(workspace).run(options);
            if (json) {
                calls.printJson(report);
            } else {
                new CheckText(calls.console()).print(report);
            }
            return report.inSync() ? ExitCode.OK : ExitCode.DIFFERENCES;
        }
    }

    private void accept(Calls calls, Workspace workspace, CompareOptions options, List<String> texts) {
        int written = new AcceptDifferences(workspace, calls.questions())
                .run(new AcceptDifferences.Request(options, kinds(texts), reason));
        calls.console()
                .say(
                        written == 0
                                ? "Nothing was accepted."
                                : "Accepted " + CheckText.differences(written) + " in autogen.accept; commit it.");
    }

    /** Returns the kinds that the option names; null if it names none, so that each is asked about. */
    private static @Nullable Set<ObjectKind> kinds(List<String> texts) {
        if (texts.stream().allMatch(String::isEmpty)) {
            return null;
        }
        List<String> valid = new ArrayList<>(List.of("all"));
        Arrays.stream(ObjectKind.values()).map(ObjectKind::text).sorted().forEach(valid::add);
        Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
        for (String text : texts) {
            String kind = text.strip();
            if (!valid.contains(kind)) {
                throw new SettingsException(
                        "--accept cannot be '" + text + "': it is one or more of " + String.join(", ", valid) + ".");
            }
            Arrays.stream(ObjectKind.values())
                    .filter(one -> kind.equals("all") || one.text().equals(kind))
                    .forEach(kinds::add);
        }
        return kinds;
    }
}
