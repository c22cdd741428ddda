package dev.autogen.scanner.entity;

import dev.autogen.scanner.entity.child.ModelAnswer;
import dev.autogen.scanner.entity.child.ModelMain;
import dev.autogen.scanner.entity.child.ModelProblem;
import dev.autogen.scanner.entity.child.ModelRequest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs {@link ModelMain} in a JVM of its own. */
final class ChildJvm {

    private static final int TAIL = 30;

    private final Path executable;
    private final Path work;
    private volatile @Nullable Process process;

    ChildJvm(Path executable, Path work) {
        this.executable = executable;
        this.work = work;
    }

    /**
     * Returns the answer. What the child prints is read only if it does not answer.
     *
     * @param classpath in order; the child's own classes follow it
     */
    ModelAnswer run(List<Path> classpath, ModelRequest request) {
        Path question = work.resolve("request");
        Path answer = work.resolve("answer");
        Path output = work.resolve("output");
        Path arguments = work.resolve("arguments");
        int exit;
        try {
            Files.deleteIfExists(answer);
            request.write(question);
            Files.writeString(arguments, arguments(classpath), StandardCharsets.UTF_8);
            exit = run(
                    List.of(
                            executable.toString(),
                            "@" + arguments,
                            ModelMain.class.getName(),
                            question.toString(),
                            answer.toString()),
                    output);
            if (exit == 0 && Files.exists(answer)) {
                return ModelAnswer.read(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + executable + " to read the entities.", e);
        }
        throw new EntityScanException(
                ModelProblem.Kind.CHILD_JVM,
                "The JVM that reads the entities (" + executable + ") ended with exit code " + exit
                        + " and gave no answer. It printed last:\n" + tail(output));
    }

    /** An argument file, because a classpath can be longer than a command line may be. */
    private static String arguments(List<Path> classpath) {
        List<Path> all = new ArrayList<>(classpath);
        all.addAll(ChildClasses.locate());
        String joined = all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return String.join(
                "\n",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-cp",
                "\"" + joined.replace("\\", "\\\\").replace("\"", "\\\"") + "\"",
                "");
    }

    private int run(List<String> command, Path output) throws IOException {
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process = started;
        try {
            started.getOutputStream().close();
            return started.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EntityScanException(ModelProblem.Kind.CHILD_JVM, "Reading the entities was interrupted.");
        } finally {
            end();
        }
    }

    /** Ends the child if it runs; may be called from another thread. */
    void end() {
        Process started = process;
        if (started != null) {
            started.destroyForcibly();
        }
    }

    private static String tail(Path output) {
        try {
            List<String> lines = new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException e) {
            return "(nothing)";
        }
    }
}
