package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs git with an author, and in English, whatever this machine is configured for. */
final class Git {

    private static final List<String> SETTINGS = List.of(
            "-c",
            "user.name=a",
            "-c",
            "user.email=a@b.c",
            "-c",
            "commit.gpgsign=false",
            "-c",
            "merge.conflictStyle=merge");

    private Git() {}

    /** Returns all that it printed. */
    static String run(Path directory, String... arguments) {
        return run(directory, 0, arguments);
    }

    static String run(Path directory, int expectedCode, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(SETTINGS);
        command.addAll(List.of(arguments));
        ProcessBuilder git = new ProcessBuilder(command).redirectErrorStream(true);
        git.environment().put("LC_ALL", "C");
        try {
            Process process = git.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(command + "\n" + output).isEqualTo(expectedCode);
            return output;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
