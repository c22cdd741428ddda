package dev.autogen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * A cache of a test's own, but for what all tests would put there alike, and what takes a second or more: class-data archives, as all read entities with the same few
 * classpaths, what the same entities ask for, and the programs of embedded servers.
 */
public final class TestCache {

    private static final Path SHARED = Path.of(System.getProperty("autogen.postgres.binaries"))
            .toAbsolutePath()
            .resolveSibling("test-cache");

    private static final List<String> ALIKE = List.of("class-data", "entities", "postgresql");

    private TestCache() {}

    /** Returns the cache of a project, for {@code AUTOGEN_CACHE}; made if it is not there. */
    public static String in(Path project) {
        try {
            Path cache = Files.createDirectories(project.resolve("cache"));
            for (String area : ALIKE) {
                if (!Files.exists(cache.resolve(area), LinkOption.NOFOLLOW_LINKS)) {
                    Files.createSymbolicLink(cache.resolve(area), Files.createDirectories(SHARED.resolve(area)));
                }
            }
            return cache.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns where the class-data archives of all tests are. */
    public static Path classData() {
        return SHARED.resolve("class-data");
    }

    /** Cuts the cache of a project off from the others, so that it can be deleted as it is. */
    public static void close(Path project) {
        try {
            for (String area : ALIKE) {
                Files.deleteIfExists(project.resolve("cache").resolve(area));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
