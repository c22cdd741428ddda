package dev.autogen.scanner.entity;

import dev.autogen.codec.Sha256;
import dev.autogen.scanner.entity.child.ModelAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to one question, kept under all that it comes from: the question, what is searched for entities by its bytes, the other jars by their size and
 * time as class-data archives know them, the JVM, the working directory, and the environment, because code that Hibernate calls may read that. An answer
 * with problems is never kept.
 */
final class KnownAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(KnownAnswer.class);

    /** A shell changes them by itself, and Maven tells its own command line. */
    private static final Set<String> VOLATILE = Set.of("_", "OLDPWD", "PWD", "SHLVL", "MAVEN_CMD_LINE_ARGS");

    private final Path file;

    private KnownAnswer(Path file) {
        this.file = file;
    }

    /**
     * Returns the one kept, or to be kept, in a directory; null if there can be none.
     *
     * @param directory null to keep none
     * @param question as the child reads it
     * @param classpath the jars and directories of the child
     * @param searched the files and directories that the question names
     */
    static @Nullable KnownAnswer in(
            @Nullable Path directory,
            Path executable,
            String question,
            List<Path> classpath,
            Collection<Path> searched) {
        if (directory == null) {
            return null;
        }
        try {
            Files.createDirectories(directory);
            return new KnownAnswer(directory.resolve(key(executable, question, classpath, searched)));
        } catch (IOException e) {
            LOG.debug("Cannot keep answers in {}", directory, e);
            return null;
        }
    }

    private static String key(Path executable, String question, List<Path> classpath, Collection<Path> searched)
            throws IOException {
        List<String> parts = new ArrayList<>();
        parts.add(executable.toRealPath().toString());
        parts.add(Path.of("").toAbsolutePath().toString());
        new TreeMap<>(System.getenv()).forEach((name, value) -> {
            if (!VOLATILE.contains(name)) {
                parts.add(name + "=" + value);
            }
        });
        parts.add(question);
        for (Path path : classpath) {
            parts.add(Files.isDirectory(path) ? FileStamps.ofContent(path) : FileStamps.of(path));
        }
        for (Path path : searched) {
            parts.add(FileStamps.ofContent(path));
        }
        return Sha256.hex(String.join("\0", parts));
    }

    /** Returns the answer; null if it is not known, or what is kept is damaged. */
    @Nullable
    ModelAnswer find() {
        try {
            if (!Files.isRegularFile(file)) {
                return null;
            }
            String kept = Files.readString(file);
            int end = kept.indexOf('\n');
            if (end < 0 || !Sha256.hex(kept.substring(end + 1)).equals(kept.substring(0, end))) {
                return null;
            }
            ModelAnswer answer = ModelAnswer.parse(kept.substring(end + 1));
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return answer;
        } catch (IOException e) {
            LOG.debug("Cannot read {}", file, e);
            return null;
        }
    }

    /** Keeps an answer, as the child wrote it. */
    void keep(Path answer) {
        Path unfinished = file.resolveSibling(".unfinished-" + UUID.randomUUID());
        try {
            String text = Files.readString(answer);
            Files.writeString(unfinished, Sha256.hex(text) + "\n" + text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.debug("Cannot keep {}", file, e);
        }
    }
}
