package dev.autogen.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where autogen keeps what it would otherwise compute or fetch again: one area each for classpaths, compiled revisions, unpacked servers. Everything in
 * it may be deleted at any time. Nothing half-written is ever seen, and any number of processes may use it at once.
 */
public final class CacheDirectory {

    private static final String VARIABLE = "AUTOGEN_CACHE";
    private static final String MARKER = ".complete";
    private static final String UNFINISHED = ".unfinished-";
    /** Longer than filling a directory ever takes. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path root;
    private final boolean results;

    private CacheDirectory(Path root, boolean results) {
        this.root = root;
        this.results = results;
    }

    /** Fills a new directory that nobody else sees yet. */
    @FunctionalInterface
    public interface Filling {
        void fill(Path directory) throws IOException;
    }

    /**
     * Returns the user's cache: {@code AUTOGEN_CACHE}, or {@code autogen} in {@code XDG_CACHE_HOME} or in {@code .cache} of the home directory, or, for a
     * user who cannot write there, in the directory for temporary files.
     *
     * @throws SettingsException if {@code AUTOGEN_CACHE} names a directory that cannot be written
     */
    public static CacheDirectory of(Map<String, String> variables, Path home) {
        String named = variables.getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            return open(Path.of(named).toAbsolutePath())
                    .orElseThrow(
                            () -> new SettingsException("Cannot write to " + named + ", which the environment variable "
                                    + VARIABLE + " names. Name a directory that you can write to, or unset it."));
        }
        String caches = variables.getOrDefault("XDG_CACHE_HOME", "");
        Path usual = caches.isEmpty() ? home.resolve(".cache") : Path.of(caches);
        return open(usual.resolve("autogen").toAbsolutePath())
                .or(() -> openTemporary())
                .orElseThrow(() -> new SettingsException("Cannot write to " + usual
                        + ". Name a directory for autogen's cache in the environment variable " + VARIABLE + "."));
    }

    private static Optional<CacheDirectory> openTemporary() {
        String user = System.getProperty("user.name", "user");
        Path directory = Path.of(System.getProperty("java.io.tmpdir"), "autogen-cache-" + user);
        return open(directory).filter(cache -> isOwn(directory));
    }

    private static Optional<CacheDirectory> open(Path root) {
        try {
            createPrivate(root);
            return Files.isWritable(root) ? Optional.of(new CacheDirectory(root, true)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whoever may write there could slip in programs that autogen runs. */
    private static boolean isOwn(Path directory) {
        try {
            String owner = Files.getOwner(directory).getName();
            return owner.equals(System.getProperty("user.name"))
                    && PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))
                            .endsWith("------");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static void createPrivate(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directory.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(directory);
            if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker.
        }
    }

    /** Returns this cache without its results: none is read and none written. Unpacked programs stay in use, for they are not results. */
    public CacheDirectory withoutResults() {
        return new CacheDirectory(root, false);
    }

    public Path root() {
        return root;
    }

    /** Returns the text kept under a key; none if there is none, or results are not to be read. */
    public Optional<String> read(String area, String key) {
        Path file = root.resolve(area).resolve(key);
        try {
            if (!results || !Files.exists(file)) {
                return Optional.empty();
            }
            String text = Files.readString(file);
            CacheLimits.use(file);
            return Optional.of(text);
        } catch (IOException e) {
            // Whatever cannot be read is computed again.
            return Optional.empty();
        }
    }

    /** Keeps a text under a key, unless results are not to be written; what the area holds beyond its limits goes. */
    public void write(String area, String key, String text) {
        if (!results) {
            return;
        }
        try {
            Path directory = Files.createDirectories(root.resolve(area));
            Path unfinished = Files.createTempFile(directory, UNFINISHED, "");
            Files.writeString(unfinished, text);
            Files.move(unfinished, directory.resolve(key), StandardCopyOption.ATOMIC_MOVE);
            prune(directory, CacheLimits.USUAL);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write to the cache " + root + ". Free some space, or use --no-cache.", e);
        }
    }

    /** Returns the directory of an area whose files other programs write; what it holds beyond its limits goes. */
    public Path files(String area) {
        Path directory = root.resolve(area);
        if (Files.isDirectory(directory)) {
            prune(directory, CacheLimits.LARGE);
        }
        return directory;
    }

    /** As {@link #files(String)}, for results: null if none is to be read and none written. */
    public @Nullable Path results(String area) {
        return results ? files(area) : null;
    }

    private static void prune(Path area, CacheLimits limits) {
        try {
            limits.apply(area);
        } catch (IOException e) {
            // Another process may prune as well; what stays goes the next time.
        }
    }

    /**
     * Returns a directory that has been filled completely, by this process or an earlier one.
     *
     * @throws IOException if it has to be filled and that fails; nothing is left of the attempt then
     */
    public Path directory(String area, String name, Filling filling) throws IOException {
        Path directory = root.resolve(area).resolve(name);
        if (Files.exists(directory.resolve(MARKER))) {
            return directory;
        }
        Path parent = Files.createDirectories(root.resolve(area));
        removeAbandoned(parent);
        Path unfinished = Files.createTempDirectory(parent, UNFINISHED);
        try {
            filling.fill(unfinished);
            Files.writeString(unfinished.resolve(MARKER), "");
            publish(unfinished, directory);
        } finally {
            FileTree.delete(unfinished);
        }
        return directory;
    }

    private static void publish(Path unfinished, Path directory) throws IOException {
        if (Files.isDirectory(directory) && !Files.exists(directory.resolve(MARKER))) {
            FileTree.delete(directory);
        }
        try {
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another process was quicker and has made the same.
        } catch (FileSystemException e) {
            if (!Files.exists(directory.resolve(MARKER))) {
                throw e;
            }
        }
    }

    private static void removeAbandoned(Path parent) throws IOException {
        Instant limit = Instant.now().minus(ABANDONED);
        List<Path> unfinished;
        try (Stream<Path> children = Files.list(parent)) {
            unfinished = children.filter(child -> child.getFileName().toString().startsWith(UNFINISHED))
                    .toList();
        }
        for (Path child : unfinished) {
            if (Files.getLastModifiedTime(child).toInstant().isBefore(limit)) {
                FileTree.delete(child);
            }
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
