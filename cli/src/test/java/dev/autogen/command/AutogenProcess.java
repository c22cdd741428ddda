package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The command line in a process of its own, with which something can happen that would end the tests as well. */
final class AutogenProcess {

    private final Process process;
    private final Path told;

    private AutogenProcess(Process process, Path told) {
        this.process = process;
        this.told = told;
    }

    static AutogenProcess start(BareProject project, String... arguments) throws IOException {
        return start(project, Map.of(), arguments);
    }

    /** @param environment variables besides those of the project */
    static AutogenProcess start(BareProject project, Map<String, String> environment, String... arguments)
            throws IOException {
        Path temporary = Files.createDirectories(temporary(project));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Autogen.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--project", project.directory().toString()));
        Path told = project.directory().resolve("cache/told");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(project.environment());
        builder.environment().putAll(environment);
        return new AutogenProcess(
                builder.redirectErrorStream(true).redirectOutput(told.toFile()).start(), told);
    }

    /** Returns where its temporary files are, and the directories of servers that it starts. */
    static Path temporary(BareProject project) {
        return project.directory().resolve("cache/tmp");
    }

    /** Sends SIGINT; SIGTERM, which ends a JVM the same way, where this process was itself started with SIGINT ignored, as shells do in the background. */
    void interrupt() throws IOException, InterruptedException {
        Path status = Path.of("/proc/self/status");
        boolean ignored = Files.exists(status)
                && Files.readAllLines(status, StandardCharsets.ISO_8859_1).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
        new ProcessBuilder("kill", ignored ? "-TERM" : "-INT", Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Waits until something is so. */
    void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(process + "\n" + toldSoFar()).isLessThan(end);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Returns all that it printed, when it has ended. */
    String told() throws InterruptedException {
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).as(toldSoFar()).isTrue();
        return toldSoFar();
    }

    int exitCode() {
        return process.exitValue();
    }

    private String toldSoFar() {
        try {
            return Files.readString(told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
