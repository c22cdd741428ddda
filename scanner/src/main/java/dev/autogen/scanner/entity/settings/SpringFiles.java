package dev.autogen.scanner.entity.settings;

import dev.autogen.AutogenException;
import dev.autogen.scanner.entity.settings.ConfigurationLocation.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The configuration files of a Spring Boot application in the order in which they win, for given profiles.
 *
 * <p>The order is what Spring Boot 3.5 and 4.0 do (ConfigDataEnvironmentContributors), found by asking them: behind each document what it imports; behind
 * the plain files of a location their variants for profiles, and behind these the variants of what the plain files import.
 */
final class SpringFiles {

    /** ConfigDataEnvironment.DEFAULT_SEARCH_LOCATIONS. */
    private static final List<String> DEFAULT_LOCATIONS = List.of(
            "optional:classpath:/;optional:classpath:/config/",
            "optional:file:./;optional:file:./config/;optional:file:./config/*/");

    private static final ConfigurationLocation START = new ConfigurationLocation(Kind.FILE, "./");

    private final ConfigurationSource source;
    private final ConfigurationValues outside;
    private final List<String> active;
    private final List<ConfigurationDocument> documents = new ArrayList<>();
    private final Set<ConfigurationLocation> read = new HashSet<>();
    private final Set<String> unread;

    private SpringFiles(
            ConfigurationSource source, ConfigurationValues outside, List<String> active, Set<String> unread) {
        this.source = source;
        this.outside = outside;
        this.active = active;
        this.unread = unread;
    }

    /**
     * Returns the documents that are in force, those that win last.
     *
     * @param outside the settings that do not come from files, such as {@code spring.config.location}
     * @param active the profiles; none as long as they are not known, which leaves out all that depends on them
     * @param unread takes the imports that cannot be read
     */
    static List<ConfigurationDocument> read(
            ConfigurationSource source, ConfigurationValues outside, List<String> active, Set<String> unread) {
        SpringFiles files = new SpringFiles(source, outside, active, unread);
        List<String> locations = outside.list("spring.config.location");
        List<String> groups = new ArrayList<>(locations.isEmpty() ? DEFAULT_LOCATIONS : locations);
        groups.addAll(outside.list("spring.config.additional-location"));
        groups.addAll(outside.list("spring.config.import"));
        for (String group : groups) {
            files.addGroup(Stream.of(group.split(";", -1))
                    .map(location -> ConfigurationLocation.of(location, START))
                    .toList());
        }
        return files.documents;
    }

    /** Adds the plain files of all locations, their variants for the profiles, then the variants of what the plain files import. */
    private void addGroup(List<ConfigurationLocation> locations) {
        List<ConfigurationLocation> imported = new ArrayList<>();
        for (ConfigurationLocation location : locations) {
            addPlain(location, imported);
        }
        addVariants(locations);
        imported.forEach(location -> addVariants(List.of(location)));
    }

    /** Adds plain files with all they import. Of what they import themselves, the variants come after the files beside them, so it is handed out. */
    private void addPlain(ConfigurationLocation location, List<ConfigurationLocation> imported) {
        forEach(location, "", (document, file) -> {
            List<ConfigurationLocation> own = importsOf(document, file);
            List<ConfigurationLocation> deeper = new ArrayList<>();
            own.forEach(each -> addPlain(each, deeper));
            deeper.forEach(each -> addVariants(List.of(each)));
            imported.addAll(own);
        });
    }

    private void addVariants(List<ConfigurationLocation> locations) {
        for (String profile : active) {
            for (ConfigurationLocation location : locations) {
                forEach(location, profile, (document, file) -> importsOf(document, file)
                        .forEach(each -> addGroup(List.of(each))));
            }
        }
    }

    private void forEach(
            ConfigurationLocation location,
            String profile,
            BiConsumer<ConfigurationDocument, ConfigurationLocation> then) {
        List<String> names = outside.list("spring.config.name");
        for (ConfigurationLocation file :
                location.files(source, names.isEmpty() ? List.of("application") : names, profile)) {
            if (read.add(file)) {
                for (ConfigurationDocument document : documents(file)) {
                    if (add(document, profile)) {
                        then.accept(document, file);
                    }
                }
            }
        }
    }

    /** Adds a document if it is in force, and returns whether it is. */
    private boolean add(ConfigurationDocument document, String profile) {
        ConfigurationValues own = alone(document);
        String condition = String.join(",", own.list("spring.config.activate.on-profile"));
        boolean matches = condition.isEmpty() || ProfileExpression.matches(condition, active);
        // a platform of the cloud is nothing that is known here
        if (!matches || own.get("spring.config.activate.on-cloud-platform") != null) {
            return false;
        }
        String named = condition.isEmpty() ? profile : condition;
        documents.add(named.isEmpty() ? document : document.remarked(", profile " + named));
        return true;
    }

    private ConfigurationValues alone(ConfigurationDocument document) {
        ConfigurationValues own = new ConfigurationValues(Map.of(), source::environment);
        own.addAll(document);
        return own;
    }

    private List<ConfigurationLocation> importsOf(ConfigurationDocument document, ConfigurationLocation file) {
        ConfigurationValues soFar = new ConfigurationValues(source);
        documents.forEach(soFar::addAll);
        soFar.addAll(outside);
        return alone(document).rawList("spring.config.import").stream()
                .map(location -> soFar.resolve(new Setting(location, "")).value())
                .map(location -> ConfigurationLocation.of(location, file))
                .toList();
    }

    private List<ConfigurationDocument> documents(ConfigurationLocation file) {
        return switch (file.kind()) {
            case CLASSPATH -> source.resource(file.path());
            case FILE -> ofFile(file.path());
            case TREE -> ofTree(file.path());
            case FOREIGN -> {
                unread.add(file.path());
                yield List.of();
            }
        };
    }

    private List<ConfigurationDocument> ofFile(String path) {
        Path directory = source.directory();
        if (directory == null) {
            return List.of();
        }
        Path file = directory.resolve(path).normalize();
        return Files.isRegularFile(file) ? ConfigurationFormats.parse(file.toString(), content(file)) : List.of();
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AutogenException("Cannot read " + file + ": " + e.getMessage() + ". Correct or remove it.", e);
        }
    }

    /** Every file below the folder is a setting, its path the name (ConfigTreePropertySource). */
    private List<ConfigurationDocument> ofTree(String path) {
        Path directory = source.directory();
        Path root = directory == null
                ? null
                : directory.resolve(path.replaceFirst("\\*/$", "")).normalize();
        if (root == null || !Files.isDirectory(root)) {
            return List.of();
        }
        List<ConfigurationDocument> trees = new ArrayList<>();
        try (Stream<Path> children = Files.list(root)) {
            List<Path> roots = path.endsWith("*/")
                    ? children.filter(Files::isDirectory).sorted().toList()
                    : List.of(root);
            for (Path each : roots) {
                trees.add(tree(each));
            }
        } catch (IOException e) {
            throw new AutogenException("Cannot read " + root + ": " + e.getMessage() + ".", e);
        }
        return trees;
    }

    private static ConfigurationDocument tree(Path root) throws IOException {
        Map<String, Setting> values = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                // hidden files, as Kubernetes puts them beside what it mounts
                if (!name.startsWith(".") && !name.contains("/.")) {
                    String text = new String(content(file), StandardCharsets.UTF_8).stripTrailing();
                    values.put(name.replace('/', '.'), new Setting(text, file.toString()));
                }
            }
        }
        return new ConfigurationDocument(root.toString(), values);
    }
}
