package dev.autogen.project.build;

import dev.autogen.project.CacheDirectory;
import dev.autogen.project.PathGlob;
import dev.autogen.project.ProjectSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Compiles a project where its classes are older than its sources, and tells its classpath. The build tool is only called when something has changed
 * since it was called last.
 */
public final class ProjectBuild {

    private static final String COMPILED = "compiled";

    private final ProjectSettings settings;
    private final CacheDirectory cache;
    private final boolean compile;
    private final Consumer<String> narrator;
    private final Consumer<String> warnings;

    /**
     * @param compile whether anything may be compiled
     * @param narrator hears one sentence where a build tool is called
     * @param warnings hears one sentence where something is stale or may be read in part
     */
    public ProjectBuild(
            ProjectSettings settings,
            CacheDirectory cache,
            boolean compile,
            Consumer<String> narrator,
            Consumer<String> warnings) {
        this.settings = settings;
        this.cache = cache;
        this.compile = compile;
        this.narrator = narrator;
        this.warnings = warnings;
    }

    /**
     * Returns the project with its classpath.
     *
     * @throws BuildException if it cannot be compiled or its classpath cannot be told
     */
    public BuiltProject build() {
        return switch (settings.model().dependencies().source()) {
            case NONE, LISTED -> listed();
            case MAVEN ->
                whole(with(MavenBuild.of(settings.directory(), Path.of(System.getProperty("user.home", ".")))));
            case GRADLE -> whole(with(GradleBuild.of(settings.directory())));
        };
    }

    /** Returns the project as its build tool, which calls autogen, has just compiled it, with the dependencies that it tells. */
    public BuiltProject built(List<Path> dependencies) {
        BuiltProject project = project(dependencies);
        warnOfLeftEntities(project);
        return whole(project);
    }

    private BuiltProject listed() {
        BuiltProject project = project(expand(settings.model().dependencies().globs()));
        stale(project)
                .ifPresent(what -> warnings.accept(
                        "Warning: " + what + ". Compile the project: with `dependencies` listed, autogen cannot."));
        return project;
    }

    private BuiltProject with(BuildTool tool) {
        List<Path> inputs = tool.inputs();
        ClasspathCache classpaths = new ClasspathCache(cache, settings.directory());
        Optional<BuiltProject> known = classpaths.read(inputs).map(this::project);
        Optional<String> stale = known.flatMap(this::stale);
        if (known.isPresent() && (stale.isEmpty() || !compile)) {
            stale.ifPresent(this::sayNotCompiled);
            return known.get();
        }
        narrator.accept(
                compile
                        ? "Compiling with " + tool.name() + ": " + stale.orElse("its classpath is not known yet")
                        : "Asking " + tool.name() + " for the classpath");
        List<Path> classpath = tool.classpath(compile);
        classpaths.write(inputs, classpath);
        BuiltProject project = project(classpath);
        if (compile) {
            cache.write(COMPILED, key(), fingerprint(project));
            warnOfLeftEntities(project);
        } else {
            stale(project).ifPresent(this::sayNotCompiled);
        }
        return project;
    }

    /** An entity beside the ones that are looked at may be the application's: without it, its table would seem to be one that nobody wants. */
    private BuiltProject whole(BuiltProject project) {
        for (Path entry : project.dependencies()) {
            Optional<Path> entity = Files.isDirectory(entry) ? ClassFile.firstEntity(entry) : Optional.empty();
            entity.ifPresent(
                    file -> warnings.accept(
                            "Warning: " + relativePath(entry) + " has entities, such as " + entry.relativize(file)
                                    + ", and is not looked at. If they are this application's, add it to `classpath` in [model] of autogen.toml."));
        }
        return project;
    }

    private String relativePath(Path path) {
        return settings.directory().relativize(path).toString();
    }

    private void sayNotCompiled(String what) {
        warnings.accept("Not compiled, as told: " + what);
    }

    private BuiltProject project(List<Path> dependencies) {
        List<Path> classes = expand(settings.model().classpath());
        List<Path> rest =
                dependencies.stream().filter(entry -> !classes.contains(entry)).toList();
        List<Path> sources = modules(classes.stream())
                .flatMap(module -> module.sources().stream())
                .filter(directory -> !directory.endsWith("resources"))
                .distinct()
                .toList();
        return new BuiltProject(classes, rest, sources);
    }

    /**
     * Returns what is stale. Not all that looks so can be mended by compiling (a resource that the build leaves out, a class that a plugin made): where
     * nothing has changed since autogen compiled last, it is left at that.
     */
    private Optional<String> stale(BuiltProject project) {
        List<Freshness> modules = freshness(project).toList();
        Optional<String> stale =
                modules.stream().flatMap(module -> module.stale().stream()).findFirst();
        boolean neverCompiled = modules.stream().anyMatch(Freshness::isNeverCompiled);
        if (stale.isEmpty() || neverCompiled) {
            return stale.map(this::relative);
        }
        boolean sameAsCompiled =
                cache.read(COMPILED, key()).filter(fingerprint(project)::equals).isPresent();
        return sameAsCompiled ? Optional.empty() : stale.map(this::relative);
    }

    /** The build tool leaves a class behind whose source went before it ever compiled; as an entity it would be taken for a table that is wanted. */
    private void warnOfLeftEntities(BuiltProject project) {
        modules(project)
                .forEach(
                        module -> Freshness.of(module, revisions()).leftBehind().stream()
                                .map(module.classes()::resolve)
                                .filter(ClassFile::isEntity)
                                .forEach(
                                        left -> warnings.accept(
                                                "Warning: "
                                                        + relative(
                                                                left
                                                                        + " has no source. If that was deleted, delete the class too, or clean the project."))));
    }

    private String fingerprint(BuiltProject project) {
        return Fingerprint.of(freshness(project)
                .flatMap(module -> module.fingerprint().stream())
                .toList());
    }

    private String key() {
        return Fingerprint.of(List.of(settings.directory().toString()));
    }

    private Stream<Freshness> freshness(BuiltProject project) {
        return modules(project).map(module -> Freshness.of(module, revisions()));
    }

    private Stream<Module> modules(BuiltProject project) {
        return modules(Stream.concat(project.classes().stream(), project.dependencies().stream()));
    }

    private Stream<Module> modules(Stream<Path> entries) {
        return entries.filter(
                        entry -> Files.isDirectory(entry) || !entry.toString().endsWith(".jar"))
                .flatMap(entry -> Module.compiledInto(entry, settings.directory()).stream());
    }

    private Path revisions() {
        return settings.migrations()
                .directory()
                .resolve(settings.migrations().packageName().replace('.', '/'));
    }

    private String relative(String sentence) {
        return sentence.startsWith(settings.directory() + "/")
                ? sentence.substring(settings.directory().toString().length() + 1)
                : sentence;
    }

    private List<Path> expand(List<String> globs) {
        List<Path> paths = new ArrayList<>();
        globs.forEach(glob -> paths.addAll(PathGlob.expand(settings.directory(), glob)));
        return paths;
    }
}
