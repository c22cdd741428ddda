package dev.autogen.workflow;

import dev.autogen.codegen.LoadedRevision;
import dev.autogen.codegen.MigrationFileWriter;
import dev.autogen.codegen.MigrationSource;
import dev.autogen.codegen.RevisionSources;
import dev.autogen.codegen.SqlMigrationSource;
import dev.autogen.execution.RevisionIndex;
import dev.autogen.execution.RevisionSource;
import dev.autogen.execution.SqlFileFormat;
import dev.autogen.project.CacheDirectory;
import dev.autogen.project.MigrationSettings;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The revisions of a project as files: their sources, and the index that lists them. */
final class RevisionFiles {

    private final MigrationSettings settings;
    private final RevisionSources sources;
    private @Nullable SqlFiles sql;

    RevisionFiles(MigrationSettings settings, CacheDirectory cache) {
        this.settings = settings;
        this.sources = new RevisionSources(cache.root().resolve("revisions"));
    }

    private SqlFiles sql() {
        if (sql == null) {
            sql = new SqlFiles(settings);
        }
        return sql;
    }

    /** Forgets what was read, because files have changed. */
    void forget() {
        sql = null;
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
        SqlFiles sql = sql();
        RevisionSource all = sql.isEmpty() ? source : RevisionSource.of(source, sql.source());
        requireListed(all.revisions(), sql);
        return all;
    }

    /**
     * Returns the same revisions, compiled only when the migration of one is asked for; before that only those whose sources leave something open. What is wrong
     * in the bodies of the others is not noticed before.
     *
     * @throws dev.autogen.execution.RevisionIndexException if they are not those that the index lists
     */
    RevisionSource outline() {
        List<Revision> all = new ArrayList<>(sources.outline(settings.directory(), settings.packageName()));
        SqlFiles sql = sql();
        all.addAll(sql.source().revisions());
        requireListed(all, sql);
        return new OutlinedRevisions(all, this::load);
    }

    /** Returns the revisions in Java by their files, also if several have one id. */
    Map<Path, Revision> outlines() {
        return sources.outlines(settings.directory(), settings.packageName());
    }

    /** Returns the id that the settings give to a revision that is made now. */
    String newId(RevisionGraph graph, Instant now) {
        return new RevisionNaming(settings, graph).newId(now);
    }

    /** Files of another tool are in the index from the moment on at which its state was taken over. */
    private void requireListed(List<Revision> revisions, SqlFiles sql) {
        RevisionIndex index = index();
        index.requireSame(revisions.stream()
                .filter(revision -> index.names().containsKey(revision.id()) || !sql.isNumbered(revision))
                .toList());
    }

    /** Puts what numbered files are not listed yet into the index. */
    void listNumbered() {
        RevisionIndex index = index();
        sql().source().revisions().stream()
                .filter(revision -> !index.names().containsKey(revision.id()))
                .forEach(revision -> writer().list(revision.id(), String.valueOf(revision.className())));
    }

    private MigrationFileWriter writer() {
        return new MigrationFileWriter(settings.directory(), settings.resources(), settings.history());
    }

    /** Writes a revision in SQL and returns the file of its upgrade. */
    Path write(SqlMigrationSource source) {
        return writer().write(source, settings.sqlDirectory());
    }

    /** Returns how the index names the directory of revisions in SQL. */
    String sqlFolder() {
        return sql().folder();
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
        return writer().write(source).source();
    }

    /** Returns the files that hold a revision. */
    List<Path> files(Revision revision) {
        String name = Objects.requireNonNull(revision.className(), "a revision of the project has files");
        Path file = settings.file(name);
        if (!SqlFileFormat.isUp(name)) {
            return List.of(file);
        }
        return Stream.of(file, SqlFiles.down(file)).filter(Files::exists).toList();
    }

    /** Returns whether the number in its file's name says where a revision stands. */
    boolean isNumbered(Revision revision) {
        return sql().isNumbered(revision);
    }

    /** Deletes a revision's files and its line in the index, and returns the files. */
    List<Path> delete(Revision revision) {
        List<Path> files = files(revision);
        writer().delete(revision.id(), files);
        return files;
    }
}
