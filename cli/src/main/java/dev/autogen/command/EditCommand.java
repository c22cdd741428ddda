package dev.autogen.command;

import dev.autogen.AutogenException;
import dev.autogen.project.SettingsException;
import dev.autogen.workflow.FindRevisionFile;
import dev.autogen.workflow.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Opens a revision in an editor. */
@Command(
        name = "edit",
        header = "Open a revision's file in the editor that $VISUAL or $EDITOR names.",
        footerHeading = "%nExamples:%n",
        footer = {"  autogen edit                  the newest", "  autogen edit 8f3c", "  autogen edit current"})
final class EditCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Parameters(
            paramLabel = "REV",
            defaultValue = "head",
            description = "head, current, an id or its beginning, …; default: head.")
    private String revision = "head";

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        List<Path> files;
        try (Workspace workspace = calls.open(true)) {
            files = new FindRevisionFile(workspace).run(revision);
        }
        String editor = editor(calls.environment(), files);
        try {
            Process process =
                    new ProcessBuilder(command(editor, files)).inheritIO().start();
            int code = process.waitFor();
            if (code != 0) {
                throw new AutogenException("The editor '" + editor + "' ended with exit code " + code + ".");
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw new AutogenException("The editor '" + editor + "' cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AutogenException("Interrupted while the editor was open.", e);
        }
    }

    private static String editor(Map<String, String> environment, List<Path> files) {
        for (String variable : List.of("VISUAL", "EDITOR")) {
            String editor = environment.getOrDefault(variable, "").strip();
            if (!editor.isEmpty()) {
                return editor;
            }
        }
        throw new SettingsException("Neither VISUAL nor EDITOR names an editor. Set one, or open the file yourself: "
                + String.join(", ", files.stream().map(Path::toString).toList()));
    }

    /** As git does it: the shell splits what the variable says, so that an editor may have options. */
    private static List<String> command(String editor, List<Path> files) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            command.addAll(List.of(editor.split("\\s+")));
        } else {
            command.addAll(List.of("sh", "-c", editor + " \"$@\"", editor));
        }
        files.forEach(file -> command.add(file.toString()));
        return command;
    }
}
