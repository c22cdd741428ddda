package dev.autogen.applications;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.Driver;

/** Runs a class of the tests in a JVM of its own, on a class path of its own besides the PostgreSQL driver and the tests' classes. */
final class JavaProcess {

    private JavaProcess() {}

    /**
     * Waits for it to end.
     *
     * @throws AssertionError with what it said, if it ends badly
     */
    static void run(Class<?> main, List<Path> classpath, List<String> arguments, Path log)
            throws IOException, InterruptedException {
        List<Path> all = new ArrayList<>(classpath);
        all.add(location(Driver.class));
        all.add(location(main));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                joined(all),
                main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new AssertionError(main.getSimpleName() + " failed:\n" + Files.readString(log));
        }
    }

    /** Returns the paths as one argument. */
    static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path location(Class<?> type) {
        return Path.of(java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
