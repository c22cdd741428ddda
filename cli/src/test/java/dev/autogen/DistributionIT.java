package dev.autogen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unpacked distribution, started as a user starts it. */
class DistributionIT {

    private static final Path DISTRIBUTION = Path.of(System.getProperty("autogen.distribution"));
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    Path temporary;

    @Test
    void startsThroughALinkInADirectoryWithSpaces() throws Exception {
        Path directory = Files.createDirectory(temporary.resolve("my own bin"));
        Path link = Files.createSymbolicLink(directory.resolve("a link"), DISTRIBUTION.resolve("bin/autogen"));
        Path linkToLink = Files.createSymbolicLink(
                directory.resolve("autogen"), Path.of(link.getFileName().toString()));

        Run run = run(linkToLink, JAVA_HOME, "--version");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("0.1.0");
    }

    @Test
    void saysThatJavaHomeHasNoJava() throws Exception {
        Run run = run(DISTRIBUTION.resolve("bin/autogen"), temporary, "--version");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .isEqualTo("autogen: JAVA_HOME is " + temporary
                        + ", but there is no bin/java in it. Set it to a JDK 17 or newer.\n");
    }

    @Test
    void refusesAnOldJava() throws Exception {
        Path java = Files.createDirectory(temporary.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(temporary.resolve("release"), "IMPLEMENTOR=\"old\"\nJAVA_VERSION=\"11.0.2\"\n");

        Run run = run(DISTRIBUTION.resolve("bin/autogen"), temporary, "--version");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .isEqualTo("autogen: " + java
                        + " is Java 11.0.2, autogen needs 17 or newer. Set JAVA_HOME to a JDK 17 or newer.\n");
    }

    @Test
    void holdsTheJarOfTheScanningJvm() {
        assertThat(DISTRIBUTION.resolve("lib/child/autogen-scanner-child.jar")).isRegularFile();
    }

    @Test
    void keepsClassDataFromTheSecondScanOnAndDoesWithoutIfItIsBroken() throws Exception {
        String jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> "\"" + entry.replace('\\', '/') + "\"")
                .collect(Collectors.joining(", "));
        Files.createDirectories(temporary.resolve("target/classes"));
        Files.writeString(temporary.resolve("autogen.toml"), "[model]\ndependencies = [" + jars + "]\n");
        // what the entities ask for would be known the second time
        String[] config = {"config", "--no-cache", "--project", temporary.toString()};
        Path autogen = DISTRIBUTION.resolve("bin/autogen");

        Run first = run(autogen, JAVA_HOME, config);

        assertThat(first.exitCode()).as(first.output()).isZero();
        Path archive = onlyFile(temporary.resolve("cache/class-data"));
        assertThat(archive).as("nobody may come a second time").isEmptyFile();
        assertThat(run(autogen, JAVA_HOME, config)).isEqualTo(first);
        assertThat(archive).isNotEmptyFile();
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        Files.setLastModifiedTime(archive, old);
        assertThat(run(autogen, JAVA_HOME, config)).isEqualTo(first);
        assertThat(onlyFile(temporary.resolve("cache/class-data"))).isEqualTo(archive);
        assertThat(Files.getLastModifiedTime(archive)).as("used").isGreaterThan(old);

        Files.delete(archive);
        Files.writeString(archive, "not an archive");

        assertThat(run(autogen, JAVA_HOME, config)).isEqualTo(first);
    }

    private static Path onlyFile(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private Run run(Path program, Path javaHome, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("AUTOGEN_CACHE", temporary.resolve("cache").toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        return new Run(process.waitFor(), output);
    }

    private record Run(int exitCode, String output) {}
}
