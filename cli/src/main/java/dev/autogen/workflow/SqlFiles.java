package dev.autogen.workflow;

import dev.autogen.execution.RevisionSource;
import dev.autogen.execution.SqlFileFormat;
import dev.autogen.project.MigrationSettings;
import dev.autogen.revision.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The revisions of a project that are SQL files, as they were when they were read. */
final class SqlFiles {

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
                if (SqlFileFormat.isUp(name) || SqlFileFormat.isDown(name)) {
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

    /** Returns the files of the upgrades, each looked at alone: those that are numbered do not know what they follow. */
    List<RevisionFile> files() {
        return texts.keySet().stream()
                .filter(SqlFileFormat::isUp)
                .map(name -> {
                    Revision revision = RevisionSource.ofSql(Map.of(name, texts.getOrDefault(name, "")))
                            .revisions()
                            .get(0);
                    Path file = directory.resolve(name.substring(name.lastIndexOf('/') + 1));
                    return new RevisionFile(file, revision, isNumbered(revision));
                })
                .toList();
    }

    /** Returns the revisions in some of the files alone. */
    RevisionSource only(List<RevisionFile> some) {
        Map<String, String> chosen = new TreeMap<>();
        for (RevisionFile one : some) {
            String name = String.valueOf(one.revision().className());
            if (texts.containsKey(name)) {
                chosen.put(name, texts.getOrDefault(name, ""));
            }
        }
        return RevisionSource.ofSql(chosen);
    }

    /** Returns how the index names the directory. */
    String folder() {
        return folder;
    }

    /** Returns whether a revision is a file whose name is of golang-migrate's kind, with no comments that say where it stands. */
    boolean isNumbered(Revision revision) {
        String name = String.valueOf(revision.className());
        return SqlFileFormat.isNumbered(name, texts.getOrDefault(name, ""));
    }

    /** Returns the file of the downgrade that belongs to that of an upgrade, there or not. */
    static Path down(Path up) {
        return up.resolveSibling(SqlFileFormat.down(String.valueOf(up.getFileName())));
    }
}
