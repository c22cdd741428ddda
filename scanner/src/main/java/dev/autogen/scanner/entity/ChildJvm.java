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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs {@link ModelMain} in a JVM of its own. */
final class ChildJvm {

    private static final int TAIL = 30;

    private final Path executable;
    private final Path work;
    private final ScanCache cache;
    private volatile @Nullable Process process;

    ChildJvm(Path executable, Path work, ScanCache cache) {
        this.executable = executable;
        this.work = work;
        this.cache = cache;
    }

    /**
     * Returns the answer, which is known already where nothing changed since it was given. What the child prints is read only if it does not answer.
     *
     * @param classpath in order; the child's own classes follow it
     */
    ModelAnswer run(List<Path> classpath, ModelRequest request) {
        List<Path> all = Stream.concat(classpath.stream(), ChildClasses.locate().stream())
                .toList();
        Path answer = work.resolve("answer");
        Path output = work.resolve("output");
        int exit;
        try {
            request.write(work.resolve("request"));
            Set<Path> searched = searched(request);
            ScanCache kept = isUnpacked(all) || isUnpacked(searched) ? ScanCache.NONE : cache;
            KnownAnswer known = KnownAnswer.in(
                    kept.answers(), executable, Files.readString(work.resolve("request")), all, searched);
            ModelAnswer before = known == null ? null : known.find();
            if (before != null) {
                return before;
            }
            ClassDataArchive archive = ClassDataArchive.in(kept.archives(), executable, all);
            List<String> options = archive == null ? List.of() : archive.options();
            exit = run(all, options, answer, output);
            if (archive != null) {
                archive.used();
            }
            if (exit != 0 && !options.isEmpty()) {
                // the archive must not be what it fails from
                exit = run(all, List.of(), answer, output);
            }
            if (exit == 0 && Files.exists(answer)) {
                ModelAnswer given = ModelAnswer.read(answer);
                if (known != null && given.problems().isEmpty()) {
                    known.keep(answer);
                }
                return given;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + executable + " to read the entities.", e);
        }
        throw new EntityScanException(
                ModelProblem.Kind.CHILD_JVM,
                "The JVM that reads the entities (" + executable + ") ended with exit code " + exit
                        + " and gave no answer. It printed last:\n" + tail(output));
    }

    /** Whether something was unpacked for this scan, and lies elsewhere the next time. */
    private boolean isUnpacked(Collection<Path> paths) {
        return paths.stream().anyMatch(path -> path.startsWith(work));
    }

    /** Returns all files and directories that the request names; a mapping file may also be a resource in one of them. */
    private static Set<Path> searched(ModelRequest request) {
        Set<Path> searched = new LinkedHashSet<>();
        Stream.of(request.locations(), request.directories(), request.own(), request.mappingFiles())
                .flatMap(List::stream)
                .map(File::new)
                .filter(File::exists)
                .map(File::toPath)
                .forEach(searched::add);
        return searched;
    }

    private int run(List<Path> classpath, List<String> options, Path answer, Path output) throws IOException {
        Files.deleteIfExists(answer);
        Path arguments = work.resolve("arguments");
        Files.writeString(arguments, arguments(classpath, options), StandardCharsets.UTF_8);
        return run(
                List.of(
                        executable.toString(),
                        "@" + arguments,
                        ModelMain.class.getName(),
                        work.resolve("request").toString(),
                        answer.toString()),
                output);
    }

    /** An argument file, because a classpath can be longer than a command line may be. */
    private static String arguments(List<Path> classpath, List<String> options) {
        List<String> all = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                // most of what runs does so a few times only
                "-XX:CompileThresholdScaling=4",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                // what the JVM has to say about archives
                "-Xlog:disable",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true"));
        all.addAll(options);
        all.add("-cp");
        all.add(classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        return all.stream()
                .map(each -> "\"" + each.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n")
                .collect(Collectors.joining());
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
