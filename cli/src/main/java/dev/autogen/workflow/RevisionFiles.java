package dev.autogen.workflow;

import dev.autogen.codegen.LoadedRevision;
import dev.autogen.codegen.MigrationFileWriter;
import dev.autogen.codegen.MigrationSource;
import dev.autogen.codegen.RevisionSources;
import dev.autogen.execution.RevisionIndex;
import dev.autogen.execution.RevisionSource;
import dev.autogen.project.CacheDirectory;
import dev.autogen.project.MigrationSettings;
import dev.autogen.revision.Revision;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The revisions of a project as files: their sources, and the index that lists them. */
final class RevisionFiles {

    private final MigrationSettings settings;
    private final RevisionSources sources;

    /** @param cache null to keep no compiled classes */
    RevisionFiles(MigrationSettings settings, @Nullable CacheDirectory cache) {
        this.settings = settings;
        this.sources = new RevisionSources(cache == null ? null : cache.root().resolve("revisions"));
    }

    /**
     * Compiles the revisions and returns them.
     *
     * @throws dev.autogen.execution.RevisionIndexException if they are not those that the index lists
     */
    RevisionSource load() {
        List<LoadedRevision> revisions = sources.read(settings.directory(), settings.packageName());
        RevisionSource source = RevisionSource.ofClasses(revisions.stream()
                .map(revision -> revision.migration().getClass())
                .toList());
        index().requireSame(source.revisions());
        return source;
    }

    /**
     * Returns the same revisions, compiled only when the migration of one is asked for, or where their sources leave something open. What is wrong in their
     * bodies is not noticed before.
     *
     * @throws dev.autogen.execution.RevisionIndexException if they are not those that the index lists
     */
    RevisionSource outline() {
        Optional<List<Revision>> revisions = sources.outline(settings.directory(), settings.packageName());
        if (revisions.isEmpty()) {
            return load();
        }
        index().requireSame(revisions.get());
        return new OutlinedRevisions(revisions.get(), this::load);
    }

    /** Returns the index, which may not be there. */
    Path indexFile() {
        return settings.resources().resolve(RevisionIndex.path(settings.history()));
    }

    private RevisionIndex index() {
        Path file = indexFile();
        if (!Files.exists(file)) {
            return new RevisionIndex(file.toString(), Map.of());
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return RevisionIndex.parse(file.toString(), reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }

    RevisionSource compile(MigrationSource source) {
        return RevisionSource.ofClasses(
                List.of(sources.compile(source).migration().getClass()));
    }

    Path write(MigrationSource source) {
        return new MigrationFileWriter(settings.directory(), settings.resources(), settings.history())
                .write(source)
                .source();
    }

    /** Returns the files that hold a revision. */
    List<Path> files(Revision revision) {
        String name = Objects.requireNonNull(revision.className(), "a revision of the project is a class");
        return List.of(settings.directory().resolve(name.replace('.', '/') + ".java"));
    }

    /** Deletes a revision's files and its line in the index, and returns the files. */
    List<Path> delete(Revision revision) {
        List<Path> files = files(revision);
        MigrationFileWriter writer =
                new MigrationFileWriter(settings.directory(), settings.resources(), settings.history());
        writer.delete(revision.id(), files);
        return files;
    }
}
