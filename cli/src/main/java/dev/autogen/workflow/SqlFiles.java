package dev.autogen.workflow;

import dev.autogen.execution.RevisionSource;
import dev.autogen.project.MigrationSettings;
import dev.autogen.revision.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The revisions of a project that are SQL files, as they are now. */
final class SqlFiles {

    static final String UP = ".up.sql";
    private static final String DOWN = ".down.sql";
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,19}_.*");

    private final Path directory;
    private final String folder;
    private final Map<String, String> texts = new TreeMap<>();

    SqlFiles(MigrationSettings settings) {
        this.directory = settings.sqlDirectory();
        // Outside the resources, the build has to put the directory itself on the class path.
        Path root = directory.startsWith(settings.resources()) ? settings.resources() : directory.getParent();
        this.folder = (root == null ? directory : root.relativize(directory))
                .toString()
                .replace('\\', '/');
        if (Files.isDirectory(directory)) {
            read();
        }
    }

    private void read() {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(UP) || name.endsWith(DOWN)) {
                    texts.put(folder.isEmpty() ? name : folder + "/" + name, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the revisions in " + directory + ".", e);
        }
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    RevisionSource source() {
        return RevisionSource.ofSql(texts);
    }

    /** Returns how the index names the directory. */
    String folder() {
        return folder;
    }

    /** Returns whether a revision is a file whose name is of golang-migrate's kind, with no comments that say where it stands. */
    boolean isNumbered(Revision revision) {
        String name = String.valueOf(revision.className());
        return name.endsWith(UP)
                && NUMBERED.matcher(name.substring(name.lastIndexOf('/') + 1)).matches()
                && !texts.getOrDefault(name, "").startsWith("-- revision:");
    }

    /** Returns the name of the downgrade that belongs to an upgrade. */
    static String down(String up) {
        return up.substring(0, up.length() - UP.length()) + DOWN;
    }

    /** Returns the file of the downgrade that belongs to that of an upgrade, there or not. */
    static Path down(Path up) {
        return up.resolveSibling(down(String.valueOf(up.getFileName())));
    }
}
