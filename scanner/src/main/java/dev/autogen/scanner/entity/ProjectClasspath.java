package dev.autogen.scanner.entity;

import dev.autogen.scanner.entity.child.ModelProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project's runtime classpath with executable jars unpacked.
 *
 * @param locations what is searched for mapped classes
 * @param own those of the locations that hold the application's own classes
 * @param entries all of it, in the order in which the application would have it
 */
record ProjectClasspath(List<Path> locations, List<Path> own, List<Path> entries) {

    private static final String HIBERNATE_CLASS = "org/hibernate/boot/MetadataSources.class";

    /** Resolves the request's locations, unpacking into the given directory. */
    static ProjectClasspath of(ScanRequest request, Path work) {
        List<Path> locations = new ArrayList<>();
        List<Path> own = new ArrayList<>();
        List<Path> unpacked = new ArrayList<>();
        for (Path given : request.classLocations()) {
            Path location = given.toAbsolutePath().normalize();
            if (!Files.exists(location)) {
                throw new EntityScanException(
                        ModelProblem.Kind.NO_ENTITIES,
                        "The class location " + given
                                + " does not exist. Compile the project, or correct `classpath` in [model] of autogen.toml.");
            }
            if (ClassArchive.isOne(location)) {
                ClassArchive archive = ClassArchive.unpack(location, work.resolve("archive" + locations.size()));
                locations.add(archive.classes());
                own.add(archive.classes());
                own.addAll(archive.own());
                locations.addAll(request.packages().isEmpty() ? archive.own() : archive.libraries());
                unpacked.addAll(archive.libraries());
            } else {
                locations.add(location);
                own.add(location);
            }
        }
        List<Path> rest = request.classpath().stream()
                .map(entry -> entry.toAbsolutePath().normalize())
                .toList();
        Set<Path> entries = new LinkedHashSet<>();
        locations.stream().filter(location -> !rest.contains(location)).forEach(entries::add);
        Stream.concat(rest.stream(), unpacked.stream()).filter(Files::exists).forEach(entries::add);
        ProjectClasspath project = new ProjectClasspath(List.copyOf(locations), List.copyOf(own), List.copyOf(entries));
        return project.hasHibernate() || request.bundledHibernate().isEmpty()
                ? project
                : project.with(request.bundledHibernate());
    }

    private ProjectClasspath with(List<Path> more) {
        return new ProjectClasspath(
                locations,
                own,
                Stream.concat(entries.stream(), more.stream()).distinct().toList());
    }

    /** Returns the same with more to search, which is then on the classpath too. */
    ProjectClasspath withLocations(List<Path> more) {
        return new ProjectClasspath(
                        Stream.concat(locations.stream(), more.stream())
                                .distinct()
                                .toList(),
                        own,
                        entries)
                .with(more);
    }

    /** Returns the directories among the entries, which go to a loader of their own. */
    List<Path> directories() {
        return entries.stream().filter(Files::isDirectory).toList();
    }

    List<Path> files() {
        return entries.stream().filter(Files::isRegularFile).toList();
    }

    /** Returns the version of the jar of that artifact; null if there is none, or none with a version in its name. */
    @Nullable
    String versionOf(String artifact) {
        return JarNames.versionOf(entries.stream().map(Path::toString).toList(), artifact);
    }

    boolean hasHibernate() {
        return versionOf("hibernate-core") != null
                || entries.stream().anyMatch(entry -> Resources.has(entry, HIBERNATE_CLASS));
    }

    boolean isSpringBoot() {
        return versionOf("spring-boot") != null && versionOf("spring-orm") != null;
    }

    boolean isQuarkus() {
        return versionOf("quarkus-hibernate-orm") != null;
    }

    /** Returns the entry that a persistence unit's {@code jar-file} means: relative to the unit's root, or an entry of that file name. */
    @Nullable
    Path jarFile(PersistenceUnit unit, String jarFile) {
        Path base = Files.isDirectory(unit.root()) ? unit.root() : unit.root().resolveSibling(".");
        Path relative = base.resolve(jarFile).normalize();
        if (Files.exists(relative)) {
            return relative;
        }
        Path name = Path.of(jarFile).getFileName();
        return entries.stream()
                .filter(entry -> entry.getFileName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
