package dev.autogen.scanner.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Hibernate lines that tests scan with. The build copies their jars below {@code target/hibernate}. */
enum HibernateLine {
    V6_2("6.2"),
    V6_6("6.6"),
    V7_0("7.0"),
    V7_2("7.2"),
    V7_4("7.4");

    private static final Path ROOT = Path.of("target", "hibernate").toAbsolutePath();

    private final String directory;

    HibernateLine(String directory) {
        this.directory = directory;
    }

    /** Returns the jars of this line, as a project's runtime classpath has them. */
    List<Path> jars() {
        List<Path> jars = new ArrayList<>(jarsIn(directory));
        jars.addAll(jarsIn("common"));
        return jars;
    }

    /** Returns the jars of this line without Envers. */
    List<Path> jarsWithoutEnvers() {
        return jars().stream().filter(jar -> !jar.toString().contains("envers")).toList();
    }

    boolean isAtLeast(HibernateLine other) {
        return compareTo(other) >= 0;
    }

    /** Returns a Bean Validation provider and what it needs. */
    static List<Path> validator() {
        return jarsIn("validator");
    }

    private static List<Path> jarsIn(String name) {
        try (Stream<Path> files = Files.list(ROOT.resolve(name))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Run the build as far as generate-test-resources first.", e);
        }
    }
}
