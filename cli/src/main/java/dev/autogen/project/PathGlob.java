package dev.autogen.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Paths of the configuration: relative to the project's directory, with globs where several files are meant. */
public final class PathGlob {

    private static final Pattern SPECIAL = Pattern.compile("[*?\\[{]");

    private PathGlob() {}

    /**
     * Returns what a path or glob stands for, absolute, sorted by name. A plain path stands for itself whether it exists or not; a glob for the files and
     * directories that match it.
     */
    public static List<Path> expand(Path directory, String pattern) {
        if (!SPECIAL.matcher(pattern).find()) {
            return List.of(directory.resolve(pattern).normalize());
        }
        String[] steps = pattern.split("/");
        int fixed = 0;
        while (!SPECIAL.matcher(steps[fixed]).find()) {
            fixed++;
        }
        String prefix = String.join("/", List.of(steps).subList(0, fixed));
        Path start = directory
                .resolve(pattern.startsWith("/") ? "/" + prefix : prefix)
                .normalize();
        String rest = String.join("/", List.of(steps).subList(fixed, steps.length));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
        int depth = rest.contains("**") ? Integer.MAX_VALUE : steps.length - fixed;
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start, depth, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> !file.equals(start) && matcher.matches(start.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the one path that a setting names. */
    static Path path(Path directory, SettingReader.Text text) {
        try {
            return directory.resolve(text.value()).normalize();
        } catch (InvalidPathException e) {
            throw text.wrong("is no path: " + e.getReason() + ".");
        }
    }
}
