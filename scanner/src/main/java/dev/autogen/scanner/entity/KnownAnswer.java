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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to one question, kept under all that it comes from: the question, what is searched for entities by its bytes, the other jars by their size and
 * time as class-data archives know them, the JVM, the working directory, and the environment, because code that Hibernate calls may read that. Where the
 * bytes lie does not matter unless the answer names the place. An answer with problems is never kept.
 */
final class KnownAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(KnownAnswer.class);

    /** A shell changes them by itself, and Maven tells its own command line. */
    private static final Set<String> VOLATILE = Set.of("_", "OLDPWD", "PWD", "SHLVL", "MAVEN_CMD_LINE_ARGS");

    private final Path anywhere;
    private final Path here;
    /** The paths of what is searched, and where links among them lead. */
    private final List<String> places;

    private KnownAnswer(Path anywhere, Path here, List<String> places) {
        this.anywhere = anywhere;
        this.here = here;
        this.places = places;
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
            List<String> places = new ArrayList<>();
            for (Path path : searched) {
                places.add(path.toString());
            }
            String key = key(executable, withoutPlaces(question, places), classpath, searched);
            for (Path path : searched) {
                places.add(path.toRealPath().toString());
            }
            return new KnownAnswer(
                    directory.resolve(key),
                    directory.resolve(Sha256.hex(key + "\0" + String.join("\0", places))),
                    places);
        } catch (IOException e) {
            LOG.debug("Cannot keep answers in {}", directory, e);
            return null;
        }
    }

    /** Returns the question with a number in place of each path; the longest first, because one can begin another. */
    private static String withoutPlaces(String question, List<String> places) {
        String rest = question;
        for (String place : places.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            rest = rest.replace(place, "\0" + places.indexOf(place) + "\0");
        }
        return rest;
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
        ModelAnswer found = find(anywhere);
        return found == null ? find(here) : found;
    }

    private static @Nullable ModelAnswer find(Path file) {
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
        Path unfinished = anywhere.resolveSibling(".unfinished-" + UUID.randomUUID());
        try {
            String text = Files.readString(answer);
            Path file = places.stream().anyMatch(text::contains) ? here : anywhere;
            Files.writeString(unfinished, Sha256.hex(text) + "\n" + text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.debug("Cannot keep an answer in {}", anywhere.getParent(), e);
        }
    }
}
