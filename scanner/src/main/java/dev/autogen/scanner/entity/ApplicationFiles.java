package dev.autogen.scanner.entity;

import dev.autogen.scanner.entity.settings.ConfigurationDocument;
import dev.autogen.scanner.entity.settings.ConfigurationFormats;
import dev.autogen.scanner.entity.settings.ConfigurationSource;
import dev.autogen.scanner.entity.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds configuration files in class locations, and the versions of the jars beside them. */
final class ApplicationFiles implements ConfigurationSource {

    private final List<Path> roots;
    private final List<String> jarNames;
    private final @Nullable Path directory;
    private final Map<String, String> variables;

    ApplicationFiles(ApplicationHome home) {
        List<Path> classLocations = home.classLocations();
        this.roots = classLocations;
        this.directory = home.directory();
        this.variables = home.variables();
        List<String> names = new ArrayList<>();
        Stream.concat(classLocations.stream(), home.classpath().stream())
                .map(Path::toString)
                .forEach(names::add);
        classLocations.stream()
                .filter(Files::isRegularFile)
                .forEach(location -> names.addAll(Resources.nestedJars(location)));
        this.jarNames = names;
    }

    List<Path> roots() {
        return roots;
    }

    boolean isSpringBoot() {
        return versionOf("spring-boot") != null && versionOf("spring-orm") != null;
    }

    boolean isQuarkus() {
        return versionOf("quarkus-hibernate-orm") != null;
    }

    Map<String, Setting> hibernateProperties() {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (ConfigurationDocument document : resources("hibernate.properties")) {
            settings.putAll(document.values());
        }
        return settings;
    }

    @Override
    public List<ConfigurationDocument> resource(String name) {
        return roots.stream()
                .map(root -> in(root, name))
                .filter(documents -> !documents.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What comes first on a classpath wins, so it is read last. */
    @Override
    public List<ConfigurationDocument> resources(String name) {
        List<ConfigurationDocument> documents = new ArrayList<>();
        for (int i = roots.size() - 1; i >= 0; i--) {
            documents.addAll(in(roots.get(i), name));
        }
        return documents;
    }

    private static List<ConfigurationDocument> in(Path root, String name) {
        byte[] content = Resources.readApplication(root, name);
        return content == null ? List.of() : ConfigurationFormats.parse(root + "/" + name, content);
    }

    @Override
    public @Nullable Path directory() {
        return directory;
    }

    @Override
    public Map<String, String> variables() {
        return variables;
    }

    @Override
    public @Nullable String environment(String name) {
        String variable = variables.get(name);
        return variable == null ? System.getProperty(name) : variable;
    }

    @Override
    public @Nullable String versionOf(String artifact) {
        return JarNames.versionOf(jarNames, artifact);
    }
}
