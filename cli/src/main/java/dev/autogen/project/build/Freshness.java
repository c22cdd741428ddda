package dev.autogen.project.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the classes of a module against its sources. */
final class Freshness {

    private static final Set<String> LANGUAGES = Set.of("java", "kt", "groovy");

    private final Module module;
    private final Map<Path, FileTime> classes;
    private final Map<Path, FileTime> sources = new TreeMap<>();

    private Freshness(Module module, Path ignored) {
        this.module = module;
        this.classes = times(module.classes(), ignored);
        ListedRevisions revisions = new ListedRevisions(module.sources());
        for (Path directory : module.sources()) {
            times(directory, ignored).forEach((file, time) -> {
                if (!revisions.contains(file)) {
                    sources.put(directory.resolve(file), time);
                }
            });
        }
    }

    /** @param ignored a directory of sources that have nothing to do with the entities: revisions */
    static Freshness of(Module module, Path ignored) {
        return new Freshness(module, ignored);
    }

    /** Returns when each file of a directory was changed, by its path in there; the index of revisions belongs to them. */
    private static Map<Path, FileTime> times(Path directory, Path ignored) {
        Map<Path, FileTime> times = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            return times;
        }
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Path relative = directory.relativize(file);
                    if (!file.startsWith(ignored) && !relative.startsWith("META-INF/autogen")) {
                        times.put(relative, attributes.lastModifiedTime());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    // deleted meanwhile, by a build that runs beside us
                    return FileVisitResult.CONTINUE;
                }
            });
            return times;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory + ".", e);
        }
    }

    /** Returns texts that change whenever a source does. */
    List<String> fingerprint() {
        return sources.entrySet().stream()
                .map(source -> source.getKey() + " " + source.getValue())
                .toList();
    }

    /** Returns whether there are sources and nothing at all that was made of them. */
    boolean isNeverCompiled() {
        return classes.isEmpty() && !sources.isEmpty();
    }

    /** Returns what is stale, as a sentence without its end: the source changed last, or a class that no source is left for; empty if nothing is. */
    Optional<String> stale() {
        if (isNeverCompiled()) {
            return Optional.of(module.classes() + " has no classes");
        }
        Optional<Map.Entry<Path, FileTime>> newest = sources.entrySet().stream()
                .filter(source -> isNewer(source.getKey(), source.getValue()))
                .max(Map.Entry.comparingByValue());
        if (newest.isPresent()) {
            Path source = newest.get().getKey();
            return Optional.of(
                    source + (counterpart(source) == null ? " is not compiled" : " is newer than its class"));
        }
        return leftBehind().stream()
                .findFirst()
                .map(left -> module.classes().resolve(left) + " has no source any more");
    }

    /** A source without a class of its name (a file of Kotlin functions, a package's annotations) counts as compiled with the newest class. */
    private boolean isNewer(Path source, FileTime changed) {
        FileTime compiled = counterpart(source);
        if (compiled == null) {
            compiled = isCode(source) ? newestClass() : null;
        }
        return compiled == null || changed.compareTo(compiled) > 0;
    }

    private @Nullable FileTime counterpart(Path source) {
        Path relative = module.sources().stream()
                .filter(source::startsWith)
                .findFirst()
                .orElseThrow()
                .relativize(source);
        return classes.get(isCode(source) ? withEnding(relative, ".class") : relative);
    }

    private @Nullable FileTime newestClass() {
        return classes.entrySet().stream()
                .filter(file -> file.getKey().toString().endsWith(".class"))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isCode(Path file) {
        String name = file.getFileName().toString();
        return LANGUAGES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static Path withEnding(Path file, String ending) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
    }

    /** Returns the classes, relative, whose source is gone, sorted. Only a source of the same package can have brought them forth. */
    List<Path> leftBehind() {
        Set<Path> known = new HashSet<>();
        Stream<Path> directories = Stream.concat(module.sources().stream(), generated().stream());
        directories.forEach(directory -> files(directory).forEach(file -> known.add(directory.relativize(file))));
        return classes.keySet().stream()
                .filter(file -> file.toString().endsWith(".class"))
                .filter(file -> !file.getFileName().toString().contains("$"))
                .filter(file ->
                        LANGUAGES.stream().noneMatch(language -> known.contains(withEnding(file, "." + language))))
                .filter(file -> ClassFile.sourceOf(module.classes().resolve(file))
                        .filter(source -> !known.contains(file.resolveSibling(source)))
                        .isPresent())
                .toList();
    }

    /** Each processor has a directory of its own below the one for generated sources. */
    private List<Path> generated() {
        if (!Files.isDirectory(module.generated())) {
            return List.of();
        }
        try (Stream<Path> directories = Files.walk(module.generated(), 4)) {
            return directories.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + module.generated() + ".", e);
        }
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Freshness::isCode).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory + ".", e);
        }
    }
}
