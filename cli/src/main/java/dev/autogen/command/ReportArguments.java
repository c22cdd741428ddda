package dev.autogen.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a report goes. */
final class ReportArguments {

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the report to this file instead of to standard output.")
    private @Nullable Path output;

    /** Lets the report be printed where it is to go. */
    void print(Console console, Consumer<Console> report) {
        if (output == null) {
            report.accept(console);
            return;
        }
        try {
            Path directory = output.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            try (PrintStream file = new PrintStream(Files.newOutputStream(output), false, StandardCharsets.UTF_8)) {
                report.accept(new Console(file, console.err(), false, false));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the report to " + output + ".", e);
        }
    }
}
