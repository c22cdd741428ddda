package dev.autogen.codegen;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a migration into a project: its source below the directory of sources, and its line into the index below that of resources. Nothing is overwritten;
 * when one of the two cannot be written, neither is left.
 */
public final class MigrationFileWriter {

    private final Path directory;
    private final RevisionIndexFile index;

    /**
     * @param directory what holds the package: {@code src/main/java}
     * @param resources what ends up at the root of the class path: {@code src/main/resources}
     */
    public MigrationFileWriter(Path directory, Path resources, String history) {
        this.directory = directory;
        this.index = RevisionIndexFile.of(resources, history);
    }

    /**
     * Writes both files.
     *
     * @throws MigrationWriteException if the class or the index's line exists already, or the disk refuses
     */
    public WrittenMigration write(MigrationSource source) {
        Path file = directory.resolve(source.path());
        refuseExisting(file);
        index.refuseExisting(source.revision(), source.qualifiedName());
        try {
            writeSource(file, source.text());
        } catch (FileAlreadyExistsException e) {
            throw exists(file);
        } catch (IOException e) {
            throw new MigrationWriteException(file, e);
        }
        try {
            index.append(source.revision(), source.qualifiedName());
        } catch (IOException e) {
            MigrationWriteException failure = new MigrationWriteException(index.file(), e);
            delete(file, failure);
            throw failure;
        }
        return new WrittenMigration(file, index.file());
    }

    /**
     * Writes the two files of a revision in SQL and its line in the index, and returns the file of the upgrade.
     *
     * @param folder where the files go
     * @throws MigrationWriteException if a file or the index's line exists already, or the disk refuses
     */
    public Path write(SqlMigrationSource source, Path folder) {
        Path up = inFolder(folder, source.name());
        Path down = inFolder(folder, source.downName());
        refuseExisting(up);
        refuseExisting(down);
        index.refuseExisting(source.revision(), source.name());
        List<Path> written = new ArrayList<>();
        Path writing = up;
        try {
            writeSource(up, source.up());
            written.add(up);
            writing = down;
            writeSource(down, source.down());
            written.add(down);
            writing = index.file();
            index.append(source.revision(), source.name());
        } catch (IOException e) {
            // another run that was quicker has made the file: it is that run's
            MigrationWriteException failure =
                    e instanceof FileAlreadyExistsException ? exists(writing) : new MigrationWriteException(writing, e);
            written.forEach(file -> delete(file, failure));
            throw failure;
        }
        return up;
    }

    private static Path inFolder(Path folder, String name) {
        return folder.resolve(name.substring(name.lastIndexOf('/') + 1));
    }

    /**
     * Writes the line of a revision whose files are there.
     *
     * @throws MigrationWriteException if the line exists already, or the disk refuses
     */
    public void list(String revision, String name) {
        index.refuseExisting(revision, name);
        try {
            index.append(revision, name);
        } catch (IOException e) {
            throw new MigrationWriteException(index.file(), e);
        }
    }

    /**
     * Takes a revision out again: first its line in the index, then its files.
     *
     * @throws MigrationWriteException if the disk refuses
     */
    public void delete(String revision, List<Path> files) {
        try {
            index.remove(revision);
        } catch (IOException e) {
            throw new MigrationWriteException(index.file(), e);
        }
        for (Path file : files) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new MigrationWriteException(file, e);
            }
        }
    }

    /** Where file systems tell case apart, colleagues' may not. */
    private static void refuseExisting(Path file) {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        String name = String.valueOf(file.getFileName());
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> same = entries.filter(
                            entry -> String.valueOf(entry.getFileName()).equalsIgnoreCase(name))
                    .sorted()
                    .toList();
            if (!same.isEmpty()) {
                throw exists(same.get(0));
            }
        } catch (IOException e) {
            throw new MigrationWriteException(folder, e);
        }
    }

    private static MigrationWriteException exists(Path file) {
        return new MigrationWriteException(
                file,
                file + " exists already, and autogen overwrites nothing. Choose another message, or remove the file.");
    }

    /** Claims the name first, so that two runs cannot both have it, then puts the whole content there in one step. */
    private static void writeSource(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.writeString(whole, text, StandardOpenOption.CREATE_NEW);
            Files.createFile(file);
            try {
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static void delete(Path file, MigrationWriteException failure) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
