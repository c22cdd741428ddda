package dev.autogen.scanner.entity;

import dev.autogen.scanner.entity.child.ModelMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

/** Knows where the child JVM finds our part of its program. */
final class ChildClasses {

    private ChildClasses() {}

    /**
     * Returns the one jar of ours beside the project's jars: in a distribution {@code child/*.jar} next to the jar of this class, or that jar with {@code
     * -child} before its ending. In a build that has no jar yet, the class directories and ClassGraph serve.
     */
    static List<Path> locate() {
        Path own = locationOf(ModelMain.class);
        if (Files.isDirectory(own)) {
            return List.of(own, locationOf(io.github.classgraph.ClassGraph.class));
        }
        Path beside = own.resolveSibling(own.getFileName().toString().replaceAll("\\.jar$", "-child.jar"));
        if (Files.isRegularFile(beside)) {
            return List.of(beside);
        }
        Path directory = own.resolveSibling("child");
        try (Stream<Path> jars = Files.isDirectory(directory) ? Files.list(directory) : Stream.empty()) {
            return List.of(jars.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The installation of autogen is not whole: no jar in "
                            + directory + ". Install it again.")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path locationOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("Class " + type.getName() + " has no location.");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
