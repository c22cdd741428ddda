package dev.autogen.applications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The jars that the build has put into directories. */
final class Jars {

    private Jars() {}

    /** Returns them sorted within each directory. */
    static List<Path> of(Path... directories) {
        return Arrays.stream(directories).flatMap(Jars::in).toList();
    }

    private static Stream<Path> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The build has not fetched the jars: run mvn verify", e);
        }
    }
}
