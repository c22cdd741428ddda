package dev.autogen.project.build;

import dev.autogen.execution.RevisionIndex;
import dev.autogen.execution.RevisionIndexException;
import dev.autogen.execution.SqlFileFormat;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the revisions that any index of a module lists, also those of other environments: no entity depends on them. */
final class ListedRevisions {

    private final Set<Path> files = new HashSet<>();

    /** @param sources the module's directories of sources and resources */
    ListedRevisions(List<Path> sources) {
        sources.stream()
                .map(directory -> directory.resolve(RevisionIndex.path("any")).getParent())
                .forEach(this::addAll);
    }

    private void addAll(Path directory) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> indexes = Files.list(directory)) {
            indexes.filter(file -> file.toString().endsWith(".index")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory + ".", e);
        }
    }

    private void add(Path index) {
        try (Reader text = Files.newBufferedReader(index)) {
            RevisionIndex.parse(index.toString(), text).names().values().forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + index + ".", e);
        } catch (RevisionIndexException conflict) {
            // Whoever reads the history says so; until then its files count as any others.
        }
    }

    private void add(String name) {
        if (SqlFileFormat.isUp(name)) {
            files.add(Path.of(name));
            files.add(Path.of(SqlFileFormat.down(name)));
        } else {
            files.add(Path.of(name.replace('.', '/') + ".java"));
        }
    }

    /** @param file its path in the directory of sources or resources */
    boolean contains(Path file) {
        return files.contains(file);
    }
}
