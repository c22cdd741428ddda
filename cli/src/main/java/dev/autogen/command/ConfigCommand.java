package dev.autogen.command;

import dev.autogen.project.EffectiveSetting;
import dev.autogen.project.ProjectSettings;
import dev.autogen.project.Secret;
import dev.autogen.scanner.entity.settings.Setting;
import dev.autogen.workflow.Workspace;
import java.util.LinkedHashMap;
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
        footer = {"  autogen config", "  autogen config --env prod"})
final class ConfigCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    /** A setting as {@code --format json} prints it. */
    record Line(@Nullable String value, String origin) {}

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        boolean json = calls.json(format);
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
}
