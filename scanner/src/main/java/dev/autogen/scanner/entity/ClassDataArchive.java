package dev.autogen.scanner.entity;

import dev.autogen.codec.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The class-data archive for one JVM on one classpath: what a run loaded, so that the next ones need not read and verify it again. The JVM
 * itself leaves an archive aside that does not fit (<a href="https://openjdk.org/jeps/350">JEP 350</a>); the classes of the project's own directories are in none.
 *
 * <p>To make one takes as long as to read the entities, and saves half of that each time. So the first run only leaves an empty file: where the cache does not outlive it, as in
 * many a CI, it does not wait for an archive that nobody uses. The second run makes it.
 */
final class ClassDataArchive {

    private static final Logger LOG = LoggerFactory.getLogger(ClassDataArchive.class);

    private final Path file;
    private final Path unfinished;

    private ClassDataArchive(Path file) {
        this.file = file;
        this.unfinished = file.resolveSibling(".unfinished-" + UUID.randomUUID());
    }

    /**
     * Returns the one kept, or to be kept, in a directory; any number of processes may use it at once. Null if there can be none: a JVM makes no archive with a
     * directory on its classpath, and where none can be kept it does without.
     *
     * @param directory null to keep none
     */
    static @Nullable ClassDataArchive in(@Nullable Path directory, Path executable, List<Path> classpath) {
        if (directory == null || classpath.stream().anyMatch(Files::isDirectory)) {
            return null;
        }
        try {
            Files.createDirectories(directory);
            return new ClassDataArchive(directory.resolve(key(executable, classpath) + ".jsa"));
        } catch (IOException e) {
            LOG.debug("Cannot keep class data in {}", directory, e);
            return null;
        }
    }

    private static String key(Path executable, List<Path> classpath) throws IOException {
        StringBuilder key = new StringBuilder(executable.toRealPath().toString());
        for (Path entry : classpath) {
            key.append('\n').append(FileStamps.of(entry));
        }
        return Sha256.hex(key.toString());
    }

    /** Returns what makes the JVM use the archive, or make it as it ends; nothing in the first run. */
    List<String> options() throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return List.of(
                Files.size(file) > 0 ? "-XX:SharedArchiveFile=" + file : "-XX:ArchiveClassesAtExit=" + unfinished);
    }

    /** Keeps what the JVM has made, and says that there was a run. */
    void used() {
        try {
            if (Files.isRegularFile(unfinished)) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } else if (Files.isRegularFile(file)) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            } else {
                Files.createFile(file);
            }
        } catch (IOException e) {
            LOG.debug("Cannot keep {}", file, e);
        }
    }
}
