package dev.autogen.command;

import dev.autogen.AutogenException;
import dev.autogen.project.SettingsException;
import dev.autogen.workflow.FindRevisionFile;
import dev.autogen.workflow.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Opens a revision in an editor. */
@Command(
        name = "edit",
        header = "Open a revision's file in an editor.",
        description =
                "In the one that $VISUAL or $EDITOR names, else in the first that is installed of sensible-editor, editor, nano, vim and vi.",
        footerHeading = "%nExamples:%n",
        footer = {"  autogen edit                  the newest", "  autogen edit 8f3c", "  autogen edit current"})
final class EditCommand implements Callable<Integer> {

    /** Alembic looks for these. */
    private static final List<String> KNOWN = List.of("sensible-editor", "editor", "nano", "vim", "vi", "notepad.exe");

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
        Editor editor = editor(calls.environment(), files);
        List<String> command = new ArrayList<>(editor.command());
        files.forEach(file -> command.add(file.toString()));
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new AutogenException("The editor '" + editor.name() + "' ended with exit code " + code + ".");
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw new AutogenException("The editor '" + editor.name() + "' cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AutogenException("Interrupted while the editor was open.", e);
        }
    }

    /** @param command begins the command line; the files follow */
    private record Editor(String name, List<String> command) {

        Editor {
            command = List.copyOf(command);
        }
    }

    private static Editor editor(Map<String, String> environment, List<Path> files) {
        return Stream.of("VISUAL", "EDITOR")
                .map(variable -> environment.getOrDefault(variable, "").strip())
                .filter(editor -> !editor.isEmpty())
                .findFirst()
                .map(editor -> new Editor(editor, command(editor)))
                .or(() -> installed(environment))
                .orElseThrow(() -> new SettingsException(
                        "Neither VISUAL nor EDITOR names an editor, and none that autogen knows is installed. Set one, or open the file yourself: "
                                + String.join(
                                        ", ", files.stream().map(Path::toString).toList())));
    }

    /** As git does it: the shell splits what the variable says, so that an editor may have options. */
    private static List<String> command(String editor) {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")
                ? List.of(editor.split("\\s+"))
                : List.of("sh", "-c", editor + " \"$@\"", editor);
    }

    private static Optional<Editor> installed(Map<String, String> environment) {
        List<String> path = List.of(environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)));
        return KNOWN.stream()
                .flatMap(name -> path.stream().filter(place -> !place.isEmpty()).map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(file -> new Editor(file.toString(), List.of(file.toString())));
    }
}
