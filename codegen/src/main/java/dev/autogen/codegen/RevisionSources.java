package dev.autogen.codegen;

import dev.autogen.execution.RevisionSource;
import dev.autogen.revision.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the revisions of a project from their sources, before its build has compiled them. Unchanged ones come from a cache, and then no compiler is started.
 */
public final class RevisionSources {

    private static final String PACKAGE_INFO = "package-info.java";

    private final @Nullable Path cache;
    private final RevisionCompiler compiler = new RevisionCompiler();

    /**
     * @param cache a directory to keep classes in, which several processes may share and anybody may empty; null to keep none
     */
    public RevisionSources(@Nullable Path cache) {
        this.cache = cache;
    }

    /**
     * Returns the revisions in a package and those below it, sorted by class name; none if there is no such directory. Their order in the history is not
     * looked at.
     *
     * @param directory what holds the package: {@code src/main/java}
     * @throws CompilationFailedException if javac finds errors
     * @throws CompilerMissingException if something is to be compiled and this Java is no JDK
     * @throws RevisionSourceException if a file is no usable revision
     * @throws DuplicateRevisionException if two files have the same id
     */
    public List<LoadedRevision> read(Path directory, String packageName) {
        JavaNames.checkPackage(packageName);
        Path folder = directory.resolve(packageName.replace('.', '/'));
        List<LoadedRevision> revisions = load(files(folder), cacheOf(folder));
        revisions.forEach(revision -> requirePlace(directory, revision.file(), revision.className()));
        return revisions;
    }

    /** Whoever looks for the file of a class looks where its package says. */
    private static void requirePlace(Path directory, Path file, String className) {
        Path place = directory.resolve(className.replace('.', '/') + ".java");
        if (!place.equals(file)) {
            throw new RevisionSourceException(
                    file,
                    RevisionSourceException.Problem.NO_CLASS,
                    file + " says that it is " + className + ". Move it to " + place + ", or correct its package.");
        }
    }

    /**
     * Returns the same revisions as {@link #read} as far as the history is concerned, by their files and in the order of those; several may have one id. Compiled
     * are only files that leave something open which a compiler has to tell; what is wrong in the bodies of the others is not noticed.
     */
    public SortedMap<Path, Revision> outlines(Path directory, String packageName) {
        JavaNames.checkPackage(packageName);
        Path folder = directory.resolve(packageName.replace('.', '/'));
        List<SourceFile> files = files(folder);
        SortedMap<Path, Revision> revisions = new TreeMap<>();
        List<SourceFile> unclear = new ArrayList<>();
        for (SourceFile file : files) {
            if (file.mayBeRevision()) {
                RevisionOutline.of(file)
                        .ifPresentOrElse(revision -> revisions.put(file.path(), revision), () -> unclear.add(file));
            }
        }
        revisions.forEach((file, revision) -> requirePlace(directory, file, String.valueOf(revision.className())));
        if (!unclear.isEmpty()) {
            for (LoadedRevision loaded : loadAll(compiler.compileSome(files, unclear, cacheOf(folder)), unclear)) {
                requirePlace(directory, loaded.file(), loaded.className());
                revisions.put(loaded.file(), revision(loaded));
            }
        }
        return revisions;
    }

    private static Revision revision(LoadedRevision loaded) {
        return RevisionSource.ofClasses(List.of(loaded.migration().getClass()))
                .revisions()
                .get(0);
    }

    /** Returns the revision of a source that is not written yet. */
    public LoadedRevision compile(MigrationSource source) {
        List<LoadedRevision> revisions =
                load(List.of(new SourceFile(source.path(), source.text())), new ClassCache(null));
        if (revisions.isEmpty()) {
            throw new IllegalArgumentException("There is no revision in the source of " + source.qualifiedName() + ".");
        }
        return revisions.get(0);
    }

    private ClassCache cacheOf(Path folder) {
        String place = folder.toAbsolutePath().normalize().toString();
        return new ClassCache(cache == null ? null : cache.resolve(RevisionCompiler.key(place) + ".classes"));
    }

    private static List<SourceFile> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith(PACKAGE_INFO))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(SourceFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<LoadedRevision> load(List<SourceFile> files, ClassCache classCache) {
        List<SourceFile> candidates =
                files.stream().filter(SourceFile::mayBeRevision).toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<LoadedRevision> revisions = loadAll(compiler.compile(files, candidates, classCache), candidates);
        Map<Path, String> ids = new TreeMap<>();
        revisions.forEach(revision -> ids.put(revision.file(), revision.id()));
        refuseDuplicates(ids);
        return revisions;
    }

    /** Returns the revisions among the candidates, sorted by class name; some may have one id. */
    private static List<LoadedRevision> loadAll(
            Map<SourceFile, Map<String, byte[]>> classes, List<SourceFile> candidates) {
        Map<String, byte[]> all = new HashMap<>();
        classes.values().forEach(all::putAll);
        RevisionClassLoader loader = new RevisionClassLoader(all);
        Map<String, LoadedRevision> revisions = new TreeMap<>();
        for (SourceFile file : candidates) {
            RevisionClass.find(
                            loader, file, classes.getOrDefault(file, Map.of()).keySet())
                    .map(RevisionClass::load)
                    .ifPresent(revision -> revisions.put(revision.className(), revision));
        }
        return List.copyOf(revisions.values());
    }

    private static void refuseDuplicates(Map<Path, String> ids) {
        Map<String, List<Path>> files = new TreeMap<>();
        ids.forEach((file, id) ->
                files.computeIfAbsent(id, any -> new ArrayList<>()).add(file));
        files.forEach((id, same) -> {
            if (same.size() > 1) {
                throw new DuplicateRevisionException(id, same.stream().sorted().toList());
            }
        });
    }
}
