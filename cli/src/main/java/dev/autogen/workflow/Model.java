package dev.autogen.workflow;

import dev.autogen.project.CacheDirectory;
import dev.autogen.project.PathGlob;
import dev.autogen.project.ProjectSettings;
import dev.autogen.scanner.entity.EntityScanner;
import dev.autogen.scanner.entity.ScanRequest;
import dev.autogen.scanner.entity.settings.Setting;
import dev.autogen.schema.Scan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The entities of a project: where they are, with what settings they are read, and what they ask for. */
final class Model {

    private final ProjectSettings settings;

    Model(ProjectSettings settings, WorkspaceOptions options, CacheDirectory cache, Narrator narrator) {
        this.settings = settings;
    }

    Map<String, Setting> settings() {
        Map<String, Setting> all = new TreeMap<>();
        settings.model().settings().forEach((name, value) -> all.put(name, new Setting(value, "[model] settings")));
        return all;
    }

    EntityModel read(int postgresMajor, String defaultNamespace) {
        List<Path> classes = expand(settings.model().classpath());
        List<Path> rest = expand(settings.model().dependencies().globs());
        ScanRequest request = ScanRequest.of(classes, rest)
                .withPackages(settings.model().packages())
                .withPersistenceUnit(settings.model().persistenceUnit())
                .withSettings(settings())
                .withPostgresMajor(postgresMajor)
                .withDefaultNamespace(defaultNamespace)
                .withJavaHome(settings.model().java());
        Scan scan = EntityScanner.scan(request);
        String name = "entities of " + String.join(", ", settings.model().classpath());
        return new EntityModel(scan, new Subject("entities", name, Map.of()));
    }

    private List<Path> expand(List<String> globs) {
        List<Path> paths = new ArrayList<>();
        globs.forEach(glob -> paths.addAll(PathGlob.expand(settings.directory(), glob)));
        return paths;
    }
}
