package dev.autogen.project.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A directory of classes and where their sources are.
 *
 * @param directory the module's
 * @param classes what it is compiled into
 * @param sources directories of sources and resources that exist
 * @param generated where sources may be that no person wrote; they are not compared with their classes
 */
record Module(Path directory, Path classes, List<Path> sources, Path generated) {

    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");
    private static final List<String> USUAL =
            List.of("src/main/java", "src/main/kotlin", "src/main/groovy", "src/main/resources");

    Module {
        sources = List.copyOf(sources);
    }

    /** Returns the module that is compiled into a directory: the nearest one above it that has a build file; none if the directory lies in none. */
    static Optional<Module> compiledInto(Path classes, Path project) {
        for (Path above = classes.getParent(); above != null; above = above.getParent()) {
            Path directory = above;
            if (BUILD_FILES.stream().anyMatch(file -> Files.exists(directory.resolve(file))) || above.equals(project)) {
                return Optional.of(at(directory, classes));
            }
        }
        return Optional.empty();
    }

    private static Module at(Path directory, Path classes) {
        List<Path> sources = new ArrayList<>();
        USUAL.stream().map(directory::resolve).filter(Files::isDirectory).forEach(sources::add);
        Path pom = directory.resolve("pom.xml");
        String named = Files.isRegularFile(pom) ? Pom.read(pom).sourceDirectory() : null;
        if (named != null) {
            Path directoryOfPom = directory
                    .resolve(named.replaceFirst("^\\$\\{(project\\.)?basedir}/", ""))
                    .normalize();
            if (Files.isDirectory(directoryOfPom) && !sources.contains(directoryOfPom)) {
                sources.add(directoryOfPom);
            }
        }
        boolean gradle = classes.startsWith(directory.resolve("build"));
        return new Module(
                directory,
                classes,
                sources,
                directory.resolve(gradle ? "build/generated" : "target/generated-sources"));
    }
}
