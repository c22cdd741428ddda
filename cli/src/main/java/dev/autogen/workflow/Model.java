package dev.autogen.workflow;

import dev.autogen.project.CacheDirectory;
import dev.autogen.project.ModelSettings;
import dev.autogen.project.ProjectSettings;
import dev.autogen.project.build.BuildException;
import dev.autogen.project.build.BuiltProject;
import dev.autogen.project.build.ProjectBuild;
import dev.autogen.scanner.entity.ApplicationHome;
import dev.autogen.scanner.entity.ApplicationSettings;
import dev.autogen.scanner.entity.EntityScanner;
import dev.autogen.scanner.entity.ScanCache;
import dev.autogen.scanner.entity.ScanRequest;
import dev.autogen.scanner.entity.child.code.CodeSearch;
import dev.autogen.scanner.entity.child.code.CodeSetting;
import dev.autogen.scanner.entity.child.code.SearchedPackages;
import dev.autogen.scanner.entity.settings.Setting;
import dev.autogen.schema.Scan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entities of a project: where they are, with what settings they are read, and what they ask for. */
final class Model {

    private static final Pattern HIBERNATE = Pattern.compile("hibernate-core-(\\d.*)\\.jar");

    private static final String ASKED = "(decided in code; say it in [model] settings)";

    private static final String PACKAGES = "model.packages";

    private final ProjectSettings settings;
    private final WorkspaceOptions options;
    private final CacheDirectory cache;
    private final Narrator narrator;
    private final Map<String, EntityModel> models = new HashMap<>();
    private @Nullable BuiltProject project;

    Model(ProjectSettings settings, WorkspaceOptions options, CacheDirectory cache, Narrator narrator) {
        this.settings = settings;
        this.options = options;
        this.cache = cache;
        this.narrator = narrator;
    }

    /** Returns Hibernate's settings, and where entities are searched if the application says so, in order of their names; only those of {@code autogen.toml} if the project does not tell its classpath. */
    Map<String, Setting> settings() {
        try {
            ApplicationSettings application = application();
            Map<String, Setting> all = new TreeMap<>(application.values());
            ScanRequest request = ScanRequest.of(project().classes(), project().dependencies())
                    .withJavaHome(settings.model().java());
            CodeSearch code = EntityScanner.code(request, scanCache());
            for (CodeSetting open : application.answers().unanswered(code.settings())) {
                Setting asked = new Setting(ASKED, open.place() + ", which " + open.sentence());
                open.lines().keySet().forEach(name -> all.put(name, asked));
                if (open.lines().isEmpty()) {
                    all.put(open.place(), asked);
                }
            }
            SearchedPackages packages = code.packages();
            if (packages != null && settings.model().packages().isEmpty()) {
                all.put(PACKAGES, new Setting(String.join(", ", packages.names()), packages.origin()));
            }
            return all;
        } catch (BuildException e) {
            narrator.warn("The application's own settings are not shown. " + e.getMessage());
            return overrides();
        }
    }

    private Map<String, Setting> overrides() {
        Map<String, Setting> all = new TreeMap<>();
        settings.model().settings().forEach((name, value) -> all.put(name, new Setting(value, "[model] settings")));
        return all;
    }

    private ApplicationSettings application() {
        ModelSettings model = settings.model();
        ApplicationHome home = new ApplicationHome(
                project().classes(), project().dependencies(), settings.directory(), options.variables());
        return ApplicationSettings.read(home, model.profiles(), model.persistenceUnit(), overrides());
    }

    /** Returns the project as its build left it, built first where that is needed and allowed. */
    BuiltProject project() {
        if (project == null) {
            ProjectBuild build = new ProjectBuild(settings, cache, options.build(), narrator::say, narrator::warn);
            List<Path> dependencies = options.dependencies();
            project = dependencies == null ? build.build() : build.built(dependencies);
        }
        return project;
    }

    /** Returns what the entities ask for, compiled first where that is needed and allowed; read once. */
    EntityModel read(int postgresMajor, String defaultNamespace) {
        String key = postgresMajor + " " + defaultNamespace;
        EntityModel known = models.get(key);
        if (known == null) {
            known = readNow(postgresMajor, defaultNamespace);
            models.put(key, known);
        }
        return known;
    }

    private EntityModel readNow(int postgresMajor, String defaultNamespace) {
        BuiltProject built = project();
        ApplicationSettings application = application();
        List<Path> bundled = bundledHibernate();
        ScanRequest request = ScanRequest.of(built.classes(), built.dependencies())
                .withPackages(settings.model().packages())
                .withPersistenceUnit(settings.model().persistenceUnit())
                .withSourceDirectories(built.sources())
                .withBundledHibernate(bundled)
                .withPostgresMajor(postgresMajor)
                .withDefaultNamespace(defaultNamespace)
                .withJavaHome(settings.model().java());
        Scan scan = withNotes(EntityScanner.scan(application.applyTo(request), scanCache()), application.notes());
        Map<String, String> details = new TreeMap<>(
                Map.of("tables", String.valueOf(scan.schema().tables().size())));
        Stream.concat(built.dependencies().stream(), bundled.stream())
                .flatMap(jar -> HIBERNATE.matcher(jar.getFileName().toString()).results())
                .findFirst()
                .ifPresent(version -> details.put("hibernate", version.group(1)));
        String name = "entities of " + String.join(", ", settings.model().classpath());
        return new EntityModel(scan, new Subject("entities", name, details));
    }

    private ScanCache scanCache() {
        return new ScanCache(cache.files("class-data"), cache.results("entities"));
    }

    private static Scan withNotes(Scan scan, List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(scan.notes());
        return new Scan(scan.schema(), scan.origins(), all, scan.unmodelled());
    }

    /** Returns the Hibernate of the distribution; nothing where autogen does not run from one. */
    private static List<Path> bundledHibernate() {
        String home = System.getProperty("autogen.home");
        Path directory = home == null ? null : Path.of(home, "lib", "hibernate");
        if (directory == null || !Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> jars = Files.list(directory)) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory + ".", e);
        }
    }
}
