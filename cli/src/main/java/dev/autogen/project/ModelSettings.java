package dev.autogen.project;

import dev.autogen.project.Dependencies.Source;
import dev.autogen.project.SettingReader.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code [model]} table: where the entities are and how they are read.
 *
 * @param classpath globs of directories and jars with mapped classes, relative to the project's directory
 * @param packages the packages looked at; empty for all
 * @param profiles Spring profiles
 * @param java the JDK home of the JVM that scans; null for autogen's choice
 * @param settings Hibernate settings that win over what the application's files say, sorted by name
 */
public record ModelSettings(
        List<String> classpath,
        Dependencies dependencies,
        List<String> packages,
        @Nullable String persistenceUnit,
        List<String> profiles,
        @Nullable Path java,
        Map<String, String> settings) {

    private static final String TABLE = "model";
    private static final String DEPENDENCIES = "dependencies";
    private static final List<String> GRADLE_FILES =
            List.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");
    private static final List<String> GRADLE_CLASSES =
            List.of("build/classes/java/main", "build/classes/kotlin/main", "build/resources/main");

    public ModelSettings {
        classpath = List.copyOf(classpath);
        packages = List.copyOf(packages);
        profiles = List.copyOf(profiles);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    static ModelSettings read(SettingReader reader, Path project) {
        Dependencies dependencies = dependencies(reader, project);
        List<String> classes = dependencies.source() == Source.GRADLE
                ? GRADLE_CLASSES.stream()
                        .filter(directory ->
                                directory.startsWith("build/classes/java") || Files.exists(project.resolve(directory)))
                        .toList()
                : List.of("target/classes");
        return new ModelSettings(
                reader.values(TABLE, "classpath", classes),
                dependencies,
                reader.values(TABLE, "packages", List.of()),
                DatabaseSettings.value(reader.optional(TABLE, "persistence-unit")),
                reader.values(TABLE, "profiles", List.of("default")),
                java(reader.optional(TABLE, "java"), project),
                reader.table(TABLE, "settings"));
    }

    private static Dependencies dependencies(SettingReader reader, Path project) {
        if (reader.isList(TABLE, DEPENDENCIES)) {
            return new Dependencies(Source.LISTED, reader.values(TABLE, DEPENDENCIES, List.of()));
        }
        Optional<Text> given = reader.given(TABLE, DEPENDENCIES);
        if (given.isEmpty()) {
            return standard(reader, project);
        }
        Text text = given.get();
        List<String> names = Stream.of(Source.MAVEN, Source.GRADLE, Source.NONE)
                .map(ModelSettings::name)
                .toList();
        if (!names.contains(text.value())) {
            throw text.wrong("cannot be \"" + text.value() + "\". " + NearestName.hint(text.value(), names)
                    + " Jars of your own are a list: dependencies = [\"lib/*.jar\"]");
        }
        reader.report(TABLE, DEPENDENCIES, text.value(), text.origin());
        return new Dependencies(Source.values()[names.indexOf(text.value())], List.of());
    }

    private static Dependencies standard(SettingReader reader, Path project) {
        Source source = Source.NONE;
        Origin origin = Origin.DEFAULT;
        Optional<String> gradle = GRADLE_FILES.stream()
                .filter(file -> Files.exists(project.resolve(file)))
                .findFirst();
        if (Files.exists(project.resolve("pom.xml"))) {
            source = Source.MAVEN;
            origin = origin.and("because of pom.xml");
        } else if (gradle.isPresent()) {
            source = Source.GRADLE;
            origin = origin.and("because of " + gradle.get());
        }
        reader.report(TABLE, DEPENDENCIES, name(source), origin);
        return new Dependencies(source, List.of());
    }

    private static String name(Source source) {
        return source.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Path java(Optional<Text> text, Path project) {
        if (text.isEmpty()) {
            return null;
        }
        Path home = PathGlob.path(project, text.get());
        if (!Files.exists(home.resolve("bin/java")) && !Files.exists(home.resolve("bin/java.exe"))) {
            throw text.get().wrong("must be the home of a JDK, but there is no bin/java in " + home + ".");
        }
        return home;
    }
}
