package dev.autogen.command;

import dev.autogen.execution.Credentials;
import dev.autogen.project.EffectiveSetting;
import dev.autogen.project.ProjectSettings;
import dev.autogen.project.Secret;
import dev.autogen.scanner.entity.settings.Setting;
import dev.autogen.workflow.TrySettings;
import dev.autogen.workflow.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints the settings in force. */
@Command(
        name = "config",
        header = "Show every setting in force and where it comes from.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  autogen config",
            "  autogen config --env prod",
            "  autogen config --test --env prod     connects, and tries the rest out"
        })
final class ConfigCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    @Option(
            names = "--test",
            description =
                    "Try them out: is the database there, can a scratch database be had, are revisions and entities found?")
    private boolean test;

    @Option(names = "--no-build", description = "With --test: do not compile the project first.")
    private boolean noBuild;

    /** A setting as {@code --format json} prints it. */
    record Line(@Nullable String value, String origin) {}

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        boolean json = calls.json(format);
        if (test) {
            return test(calls, json);
        }
        ProjectSettings settings = calls.settings();
        try (Workspace workspace = calls.open(settings, true)) {
            Map<String, Line> lines = new LinkedHashMap<>();
            for (EffectiveSetting setting : settings.effective()) {
                lines.put(
                        setting.key(),
                        new Line(setting.value(), setting.origin().toString()));
            }
            for (Map.Entry<String, Setting> setting :
                    workspace.hibernateSettings().entrySet()) {
                lines.put(
                        setting.getKey(),
                        new Line(
                                Secret.printable(
                                        setting.getKey(), setting.getValue().value()),
                                setting.getValue().origin()));
            }
            if (json) {
                calls.printJson(lines);
            } else {
                lines.forEach((key, line) -> calls.console()
                        .print(key + " = " + (line.value() == null ? "(not set)" : line.value()) + "  # "
                                + line.origin()));
            }
            return ExitCode.OK;
        }
    }

    private int test(Calls calls, boolean json) {
        Console console = calls.console();
        try (Workspace workspace = calls.open(noBuild)) {
            List<TrySettings.Trial> trials = new TrySettings(workspace).run();
            if (json) {
                calls.printJson(trials);
            } else {
                trials.forEach(trial -> console.print(String.format(
                        Locale.ROOT,
                        "%-10s %s  %s",
                        trial.what(),
                        trial.ok() ? console.green("ok    ") : console.red("failed"),
                        Credentials.hide(trial.found()))));
            }
            return trials.stream().allMatch(TrySettings.Trial::ok) ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}
