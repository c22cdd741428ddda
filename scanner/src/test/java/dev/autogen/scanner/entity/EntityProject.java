package dev.autogen.scanner.entity;

import dev.autogen.scanner.entity.settings.Setting;
import dev.autogen.schema.Scan;
import dev.autogen.testing.HibernateLine;
import dev.autogen.testing.Javac;
import dev.autogen.testing.TestCache;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small project of a test: sources compiled with the real compiler, against the Hibernate it is scanned with. */
final class EntityProject {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record)\\s+(\\w+)");
    // three by name, because older Hibernates have annotations so called too
    private static final String IMPORTS =
            "import jakarta.persistence.*; import jakarta.persistence.ForeignKey; import jakarta.persistence.Index;"
                    + " import jakarta.persistence.Table; import java.time.*; import java.util.*;";

    private final Path directory;
    private final HibernateLine line;
    private final List<Path> dependencies;
    private final Map<String, String> settings = new LinkedHashMap<>();

    private EntityProject(Path directory, HibernateLine line, List<Path> dependencies) {
        this.directory = directory;
        this.line = line;
        this.dependencies = dependencies;
    }

    static EntityProject in(Path directory, HibernateLine line) {
        return new EntityProject(directory, line, line.jars());
    }

    EntityProject with(List<Path> moreDependencies) {
        return new EntityProject(
                directory,
                line,
                Stream.concat(dependencies.stream(), moreDependencies.stream()).toList());
    }

    EntityProject setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    Path classes() {
        return directory.resolve("classes");
    }

    Path sources() {
        return directory.resolve("sources");
    }

    HibernateLine line() {
        return line;
    }

    /** Compiles sources, which import {@code jakarta.persistence}, {@code java.util} and {@code java.time} without saying so. */
    EntityProject compile(String... texts) {
        return compile(classes(), List.of(), texts);
    }

    /** Compiles the sources of directories below the test resources {@code models}. */
    EntityProject compileModels(String... models) {
        List<String> texts = new ArrayList<>();
        for (String model : models) {
            try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "models", model))) {
                for (Path file : files.sorted().toList()) {
                    texts.add(Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return compile(texts.toArray(String[]::new));
    }

    EntityProject compile(Path target, List<String> options, String... texts) {
        List<Path> files = Stream.of(texts).map(this::writeSource).toList();
        String classpath = joined(Stream.concat(Stream.of(classes(), target), dependencies.stream()));
        Javac.compile(
                target,
                classpath,
                files,
                Stream.concat(Stream.of("-parameters"), options.stream()).toArray(String[]::new));
        return this;
    }

    private Path writeSource(String text) {
        Matcher declared = PACKAGE.matcher(text);
        String packageName = declared.find() ? declared.group(1) : "";
        Matcher type = TYPE.matcher(text);
        String name = type.find() ? type.group(1) : "package-info";
        String source = name.equals("package-info")
                ? text
                : text.replaceFirst("(?m)^(\\s*package\\s+[\\w.]+;)", "$1 " + Matcher.quoteReplacement(IMPORTS));
        Path file = sources().resolve(packageName.replace('.', '/')).resolve(name + ".java");
        return write(file, source);
    }

    EntityProject resource(String path, String content) {
        write(classes().resolve(path), content);
        return this;
    }

    private static Path write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ScanRequest request() {
        Map<String, Setting> given = settings.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Setting(entry.getValue(), "test")));
        return ScanRequest.of(List.of(classes()), dependencies).withSettings(given);
    }

    Scan scan() {
        return scan(request());
    }

    /** Scans with class data kept from before: only for projects whose jars are those that many tests have, because making an archive takes a second. */
    static Scan scan(ScanRequest request) {
        return EntityScanner.scan(request, new ScanCache(TestCache.classData(), null));
    }

    List<Path> dependencies() {
        return dependencies;
    }

    Map<String, String> settings() {
        return settings;
    }

    static String joined(Stream<Path> paths) {
        return paths.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
