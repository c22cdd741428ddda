package dev.autogen.project.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a project from outside, without building it.
 *
 * @param buildTool {@code Maven} or {@code Gradle}; null if it has neither
 * @param buildFile the pom.xml or build.gradle; null if there is none
 * @param framework {@code Spring Boot} or {@code Quarkus}; null if neither
 * @param modules the directories of its modules if it only holds others together
 * @param entities how many sources with {@code @Entity} there are, by directory of the module and package
 * @param hasRuntime whether autogen's runtime is a dependency already
 */
public record ProjectSurvey(
        @Nullable String buildTool,
        @Nullable Path buildFile,
        @Nullable String framework,
        List<Path> modules,
        Map<Path, Map<String, Integer>> entities,
        boolean hasRuntime) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("@(?:jakarta\\.persistence\\.)?Entity\\b");
    private static final List<String> SOURCES = List.of("src/main/java", "src/main/kotlin", "src/main/groovy");
    private static final String RUNTIME = "autogen-runtime";

    public ProjectSurvey {
        modules = List.copyOf(modules);
    }

    /**
     * Looks at a project.
     *
     * @throws BuildException if its build file cannot be read
     */
    public static ProjectSurvey of(Path directory) {
        if (Files.isRegularFile(directory.resolve("pom.xml"))) {
            return maven(directory);
        }
        Map<Path, Map<String, Integer>> entities = new LinkedHashMap<>();
        putEntities(directory, entities);
        Optional<Path> gradle = Stream.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts")
                .map(directory::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
        if (gradle.isEmpty()) {
            return new ProjectSurvey(null, null, null, List.of(), entities, false);
        }
        String text = text(gradle.get());
        String framework = text.contains("org.springframework.boot")
                ? "Spring Boot"
                : text.contains("io.quarkus") ? "Quarkus" : null;
        return new ProjectSurvey("Gradle", gradle.get(), framework, List.of(), entities, text.contains(RUNTIME));
    }

    private static ProjectSurvey maven(Path directory) {
        MavenReactor reactor = MavenReactor.of(directory);
        Pom module = reactor.module();
        Map<String, Pom> needed = new LinkedHashMap<>();
        need(module, reactor, needed);
        Map<Path, Map<String, Integer>> entities = new LinkedHashMap<>();
        needed.values().forEach(pom -> putEntities(pom.directory(), entities));
        List<Path> modules = module.packaging().equals("pom")
                ? reactor.poms().values().stream()
                        .filter(pom -> !pom.packaging().equals("pom"))
                        .map(Pom::directory)
                        .toList()
                : List.of();
        return new ProjectSurvey(
                "Maven",
                module.file(),
                framework(needed),
                modules,
                entities,
                module.dependencies().contains("dev.autogen:" + RUNTIME));
    }

    /** The module and its siblings that it depends on. */
    private static void need(Pom pom, MavenReactor reactor, Map<String, Pom> needed) {
        if (needed.putIfAbsent(pom.id(), pom) == null) {
            pom.dependencies().stream()
                    .flatMap(id -> reactor.find(id).stream())
                    .forEach(sibling -> need(sibling, reactor, needed));
        }
    }

    private static @Nullable String framework(Map<String, Pom> poms) {
        List<String> dependencies = poms.values().stream()
                .flatMap(pom -> pom.dependencies().stream())
                .toList();
        if (dependencies.stream().anyMatch(id -> id.startsWith("org.springframework.boot:"))) {
            return "Spring Boot";
        }
        return dependencies.stream().anyMatch(id -> id.startsWith("io.quarkus:")) ? "Quarkus" : null;
    }

    private static void putEntities(Path module, Map<Path, Map<String, Integer>> entities) {
        Map<String, Integer> packages = new TreeMap<>();
        for (String sources : SOURCES) {
            for (Path file : files(module.resolve(sources))) {
                String text = COMMENT.matcher(text(file)).replaceAll(" ");
                if (text.contains("jakarta.persistence") && ENTITY.matcher(text).find()) {
                    Matcher name = PACKAGE.matcher(text);
                    packages.merge(name.find() ? name.group(1) : "", 1, Integer::sum);
                }
            }
        }
        if (!packages.isEmpty()) {
            entities.put(module, packages);
        }
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|kt|groovy)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory + ".", e);
        }
    }

    /** In whatever encoding: only ASCII is looked for. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new BuildException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Returns the package that all entities are in or below; empty if they have none in common. */
    public String commonPackage() {
        List<String> names = new ArrayList<>();
        entities.values().forEach(packages -> names.addAll(packages.keySet()));
        String common = names.isEmpty() ? "" : names.get(0);
        for (String name : names) {
            while (!common.isEmpty() && !name.equals(common) && !name.startsWith(common + ".")) {
                common = common.substring(0, Math.max(0, common.lastIndexOf('.')));
            }
        }
        return common;
    }

    public int entityCount() {
        return entities.values().stream()
                .flatMap(packages -> packages.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
