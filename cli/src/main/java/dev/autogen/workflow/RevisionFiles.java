package dev.autogen.workflow;

import dev.autogen.codegen.DuplicateRevisionException;
import dev.autogen.codegen.LoadedRevision;
import dev.autogen.codegen.MigrationFileWriter;
import dev.autogen.codegen.MigrationSource;
import dev.autogen.codegen.RevisionIds;
import dev.autogen.codegen.RevisionSources;
import dev.autogen.codegen.SqlMigrationSource;
import dev.autogen.execution.RevisionIndex;
import dev.autogen.execution.RevisionSource;
import dev.autogen.execution.SqlFileFormat;
import dev.autogen.project.CacheDirectory;
import dev.autogen.project.MigrationSettings;
import dev.autogen.revision.Revision;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        SqlFiles sql = sql();
        RevisionSource source = RevisionSource.ofClasses(revisions.stream()
                .map(revision -> revision.migration().getClass())
                .toList());
        refuseTwins(
                revisions.stream().collect(Collectors.toMap(LoadedRevision::file, LoadedRevision::id)), sql.files());
        RevisionSource all = sql.isEmpty() ? source : RevisionSource.of(source, sql.source());
        requireListed(all.revisions(), sql);
        return all;
    }

    /** Before the index is looked at, which lists both after a merge, and knows less of them. */
    private static void refuseTwins(Map<Path, String> java, List<RevisionFile> sql) {
        Map<String, List<Path>> files = new TreeMap<>();
        Map<String, String> ids = new HashMap<>();
        java.forEach((file, id) -> {
            String key = id.toLowerCase(Locale.ROOT);
            ids.put(key, id);
            files.computeIfAbsent(key, any -> new ArrayList<>()).add(file);
        });
        for (RevisionFile one : sql) {
            ids.putIfAbsent(one.key(), one.id());
            files.computeIfAbsent(one.key(), any -> new ArrayList<>()).add(one.file());
        }
        files.forEach((key, same) -> {
            if (same.size() > 1) {
                throw new DuplicateRevisionException(
                        ids.getOrDefault(key, key), same.stream().sorted().toList());
            }
        });
    }

    /**
     * Returns the same revisions, compiled only when the migration of one is asked for; before that only those whose sources leave something open. What is wrong
     * in the bodies of the others is not noticed before.
     *
     * @throws dev.autogen.execution.RevisionIndexException if they are not those that the index lists
     */
    RevisionSource outline() {
        Map<Path, Revision> java = sources.outlines(settings.directory(), settings.packageName());
        SqlFiles sql = sql();
        Map<Path, String> ids = new HashMap<>();
        java.forEach((file, revision) -> ids.put(file, revision.id()));
        refuseTwins(ids, sql.files());
        List<Revision> all = new ArrayList<>(java.values());
        all.addAll(sql.source().revisions());
        requireListed(all, sql);
        return new OutlinedRevisions(all, this::load);
    }

    /** Returns every revision with its file, also if several have one id; those that are numbered without their parents. */
    List<RevisionFile> all() {
        List<RevisionFile> all = new ArrayList<>();
        sources.outlines(settings.directory(), settings.packageName())
                .forEach((file, revision) -> all.add(new RevisionFile(file, revision, false)));
        all.addAll(sql().files());
        return all;
    }

    /** Returns the revisions in these files, each with its parents. */
    List<Revision> revisions(List<RevisionFile> some) {
        List<Revision> revisions = new ArrayList<>();
        some.stream().filter(one -> !one.isSql()).map(RevisionFile::revision).forEach(revisions::add);
        revisions.addAll(sql().only(some).revisions());
        return revisions;
    }

    /**
     * Returns an id for a revision that is to have another one, of the same kind as it has now: the next number with as many digits, a time, or what the
     * settings say.
     */
    String newId(String old, Collection<String> existing, Instant now) {
        RevisionIds kind = old.matches("\\d{14}")
                ? RevisionIds.TIMESTAMP
                : old.matches("\\d{1,13}")
                        ? RevisionIds.SEQUENTIAL
                        : RevisionIds.valueOf(settings.revisionId().name());
        String id = kind.next(existing, now.atZone(settings.timeZone()), new SecureRandom());
        return kind == RevisionIds.SEQUENTIAL ? "0".repeat(Math.max(0, old.length() - id.length())) + id : id;
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
        return index(file -> {
            try {
                return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file + ".", e);
            }
        });
    }

    /** Returns the index as a text of its file says; an empty one where there is none. */
    RevisionIndex index(Function<Path, Optional<String>> texts) {
        Path file = indexFile();
        try (Reader reader = new StringReader(texts.apply(file).orElse(""))) {
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
