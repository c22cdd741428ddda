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

    /** What is later wins: {@code config} over the root, properties over YAML. */
    private static final List<String> FOLDERS = List.of("", "config/");

    private static final List<String> ENDINGS = List.of(".yml", ".yaml", ".properties");

    private static final String CFG_XML = "hibernate.cfg.xml";

    private final List<Path> roots;
    private final List<String> jarNames;

    ApplicationFiles(List<Path> classLocations, List<Path> classpath) {
        this.roots = classLocations;
        List<String> names = new ArrayList<>();
        Stream.concat(classLocations.stream(), classpath.stream())
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
        for (ConfigurationDocument document : read("hibernate.properties")) {
            document.values().forEach((name, value) -> settings.put(name, new Setting(value, document.origin())));
        }
        return settings;
    }

    /** Returns the files with settings that are not read. */
    List<String> unread() {
        return roots.stream()
                .filter(root -> Resources.readApplication(root, CFG_XML) != null)
                .map(root -> root + "/" + CFG_XML)
                .toList();
    }

    @Override
    public List<ConfigurationDocument> documents(String name) {
        List<ConfigurationDocument> documents = new ArrayList<>();
        for (String folder : FOLDERS) {
            for (String ending : ENDINGS) {
                documents.addAll(read(folder + name + ending));
            }
        }
        return documents;
    }

    /** What comes first on a classpath wins, so it is read last. */
    private List<ConfigurationDocument> read(String file) {
        List<ConfigurationDocument> documents = new ArrayList<>();
        for (int i = roots.size() - 1; i >= 0; i--) {
            byte[] content = Resources.readApplication(roots.get(i), file);
            if (content != null) {
                documents.addAll(ConfigurationFormats.parse(roots.get(i) + "/" + file, content));
            }
        }
        return documents;
    }

    @Override
    public @Nullable String environment(String name) {
        String property = System.getProperty(name);
        return property == null ? System.getenv(name) : property;
    }

    @Override
    public @Nullable String versionOf(String artifact) {
        return JarNames.versionOf(jarNames, artifact);
    }
}
