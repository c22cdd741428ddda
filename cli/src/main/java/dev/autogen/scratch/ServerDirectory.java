package dev.autogen.scratch;

import dev.autogen.project.FileTree;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The temporary directory of one server. A lock on a file in it tells for as long as this JVM lives that somebody needs it: the system lets go of it
 * however a JVM ends, and unlike a process id it means the same in every container that sees the directory.
 */
final class ServerDirectory {

    private static final Path MEMORY = Path.of("/dev/shm");
    /** Less than that, and a server may fill it, or the memory of the machine. */
    private static final long ROOM = 2L << 30;

    private static final String PREFIX = "autogen-postgresql-";
    private static final String LOCK = "owner.lock";
    /** Longer than it takes to lock a new directory. */
    private static final Duration NEW = Duration.ofMinutes(1);

    /** Closing a file gives up the locks of the whole JVM on it, so its own files must not be opened again. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private ServerDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static ServerDirectory create() throws IOException {
        Path parent = parent();
        removeAbandoned(Path.of(System.getProperty("java.io.tmpdir")));
        removeAbandoned(parent);
        Path path = Files.createTempDirectory(parent, PREFIX);
        OWN.add(path);
        FileChannel lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        return new ServerDirectory(path, lock);
    }

    /** Returns where such directories are made: in memory, where a server starts several times as fast, unless there is little or somebody named another place. */
    static Path parent() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return temporary.equals(Path.of("/tmp")) && isInMemory() ? MEMORY : temporary;
    }

    private static boolean isInMemory() {
        try {
            // programs may have to be copied there
            boolean runs = Files.readAllLines(Path.of("/proc/mounts")).stream()
                    .map(line -> line.split(" "))
                    .anyMatch(mount -> mount.length > 3
                            && mount[1].equals(MEMORY.toString())
                            && mount[2].equals("tmpfs")
                            && !List.of(mount[3].split(",")).contains("noexec"));
            return runs
                    && Files.isWritable(MEMORY)
                    && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    /** Removes the directory, if nobody else has, and lets go of it. */
    void remove() throws IOException {
        FileTree.delete(path);
        lock.close();
        OWN.remove(path);
    }

    /** A server that still runs in there ends by itself, within a minute, when its directory has gone. */
    static void removeAbandoned(Path parent) throws IOException {
        List<Path> directories;
        try (Stream<Path> children = Files.list(parent)) {
            directories = children.filter(
                            child -> child.getFileName().toString().startsWith(PREFIX))
                    .filter(child -> !OWN.contains(child))
                    .toList();
        }
        for (Path directory : directories) {
            if (isAbandoned(directory)) {
                FileTree.delete(directory);
            }
        }
    }

    private static boolean isAbandoned(Path directory) {
        try {
            if (Files.getLastModifiedTime(directory)
                    .toInstant()
                    .isAfter(Instant.now().minus(NEW))) {
                return false;
            }
            Path file = directory.resolve(LOCK);
            if (!Files.exists(file)) {
                return Files.isWritable(directory);
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                return channel.tryLock() != null;
            }
        } catch (IOException | OverlappingFileLockException e) {
            // somebody else's, or gone meanwhile
            return false;
        }
    }
}
