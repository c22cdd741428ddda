package dev.autogen.project.build;

import dev.autogen.project.CacheDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the classpath of a project for as long as no file that it depends on, and none of its jars, has changed. */
final class ClasspathCache {

    private static final String AREA = "classpaths";
    private static final String ABSENT = "absent";

    private final CacheDirectory cache;
    private final String key;

    ClasspathCache(CacheDirectory cache, Path project) {
        this.cache = cache;
        this.key = Fingerprint.of(List.of(project.toString()));
    }

    Optional<List<Path>> read(List<Path> inputs) {
        List<String> lines =
                cache.read(AREA, key).map(text -> List.of(text.split("\n"))).orElse(List.of());
        if (lines.isEmpty() || !lines.get(0).equals(fingerprint(inputs))) {
            return Optional.empty();
        }
        List<Path> classpath = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int blank = line.indexOf(' ');
            Path entry = Path.of(line.substring(blank + 1));
            if (!stamp(entry).equals(line.substring(0, blank))) {
                return Optional.empty();
            }
            classpath.add(entry);
        }
        return Optional.of(classpath);
    }

    /** A classpath with a jar that is not there is not kept. */
    void write(List<Path> inputs, List<Path> classpath) {
        List<String> lines = new ArrayList<>(List.of(fingerprint(inputs)));
        for (Path entry : classpath) {
            String stamp = stamp(entry);
            if (stamp.equals(ABSENT) && entry.toString().endsWith(".jar")) {
                return;
            }
            lines.add(stamp + " " + entry);
        }
        cache.write(AREA, key, String.join("\n", lines));
    }

    /** The environment that build tools read counts as well. */
    private static String fingerprint(List<Path> inputs) {
        List<String> parts = new ArrayList<>();
        inputs.forEach(input -> parts.add(stamp(input) + " " + input));
        for (String variable : List.of("MAVEN_ARGS", "MAVEN_OPTS", "GRADLE_OPTS", "JAVA_HOME")) {
            parts.add(variable + "=" + System.getenv().getOrDefault(variable, ""));
        }
        return Fingerprint.of(parts);
    }

    /** What is compiled into a directory changes all the time, without a change of the classpath. */
    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isDirectory()
                    ? "directory"
                    : attributes.size() + "@" + attributes.lastModifiedTime().toInstant();
        } catch (IOException e) {
            return ABSENT;
        }
    }
}
