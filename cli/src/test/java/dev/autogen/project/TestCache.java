package dev.autogen.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A cache of a test's own, but for class-data archives: all tests read entities with the same few classpaths, and making an archive takes a second. */
public final class TestCache {

    private static final Path SHARED = Path.of("target", "class-data").toAbsolutePath();

    private TestCache() {}

    /** Returns the cache of a project, for {@code AUTOGEN_CACHE}; made if it is not there. */
    public static String in(Path project) {
        try {
            Path cache = Files.createDirectories(project.resolve("cache"));
            Path archives = cache.resolve("class-data");
            if (!Files.exists(archives, LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(archives, Files.createDirectories(SHARED));
            }
            return cache.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts the cache of a project off from the others, so that it can be deleted as it is. */
    public static void close(Path project) {
        try {
            Files.deleteIfExists(project.resolve("cache/class-data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
