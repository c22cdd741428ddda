package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.project.ProjectSettings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs the commands of {@code [migrations] after-write} on a new file, in the project's directory: a formatter, {@code git add}. {@code {file}} and
 * {@code {index}} stand for the revision's file and the history's index; a command without either gets the file as its last argument.
 */
final class AfterWrite {

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private final ProjectSettings settings;
    private final Narrator narrator;

    AfterWrite(ProjectSettings settings, Narrator narrator) {
        this.settings = settings;
        this.narrator = narrator;
    }

    /**
     * Runs them one after the other.
     *
     * @throws AutogenException if one fails; the revision stays written
     */
    void run(Path file, Path index) {
        for (String command : settings.migrations().afterWrite()) {
            narrator.say("Running " + command);
            run(command, file, index);
        }
    }

    private void run(String command, Path file, Path index) {
        String failure;
        try {
            Process process = new ProcessBuilder(shell(command, file.toString(), index.toString()))
                    .directory(settings.directory().toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset()).strip();
            int code = process.waitFor();
            if (code == 0) {
                output.lines().forEach(narrator::detail);
                return;
            }
            failure = "exit code " + code + (output.isEmpty() ? "" : "\n  " + output.replace("\n", "\n  "));
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = "interrupted";
        }
        throw new AutogenException(
                "The revision is written, but '" + command + "' of [migrations] after-write failed: " + failure);
    }

    /** The shell splits what the command says; the paths are never read by it. */
    private static List<String> shell(String command, String file, String index) {
        boolean placed = command.contains("{file}") || command.contains("{index}");
        String all = placed ? command : command + " {file}";
        if (WINDOWS) {
            List<String> words = new ArrayList<>(List.of("cmd", "/c"));
            for (String word : all.split("\\s+")) {
                words.add(word.replace("{file}", file).replace("{index}", index));
            }
            return words;
        }
        return List.of("sh", "-c", all.replace("{file}", "\"$1\"").replace("{index}", "\"$2\""), "sh", file, index);
    }
}
