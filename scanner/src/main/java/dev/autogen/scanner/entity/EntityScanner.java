package dev.autogen.scanner.entity;

import dev.autogen.scanner.entity.child.ModelAnswer;
import dev.autogen.scanner.entity.child.ModelProblem;
import dev.autogen.scanner.entity.child.ModelRequest;
import dev.autogen.scanner.entity.child.code.CodeSearch;
import dev.autogen.schema.Scan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the schema that the entities want: a child JVM on the project's runtime classpath lets the project's own Hibernate say what it would create.
 *
 * <pre>{@code
 * Scan desired = EntityScanner.scan(ScanRequest.of(List.of(Path.of("target/classes")), runtimeJars));
 * }</pre>
 */
public final class EntityScanner {

    private static final Logger LOG = LoggerFactory.getLogger(EntityScanner.class);

    private final ScanRequest request;
    private final Path work;
    private final ChildJvm jvm;

    private EntityScanner(ScanRequest request, Path java, Path work, ScanCache cache) {
        this.request = request;
        this.work = work;
        this.jvm = new ChildJvm(java, work, cache);
    }

    /**
     * Returns the desired schema. Names that nobody chose are null in it; origins tell the class and member of tables and columns.
     *
     * @throws EntityScanException if there is no entity, or the model would not be whole
     */
    public static Scan scan(ScanRequest request) {
        return scan(request, ScanCache.NONE);
    }

    /** As {@link #scan(ScanRequest)}, with what is kept between scans. */
    public static Scan scan(ScanRequest request, ScanCache cache) {
        return with(request, cache, EntityScanner::scan);
    }

    private static <T> T with(ScanRequest request, ScanCache cache, Function<EntityScanner, T> task) {
        Path java = JavaRuntime.executable(request.javaHome());
        EntityScanner scanner;
        try {
            scanner = new EntityScanner(request, java, Files.createTempDirectory("autogen-scan"), cache);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a temporary directory.", e);
        }
        Thread cleanup = new Thread(scanner::close, "end the scan");
        Runtime.getRuntime().addShutdownHook(cleanup);
        try {
            return task.apply(scanner);
        } finally {
            scanner.close();
            removeHook(cleanup);
        }
    }

    /** Returns what the application's code decides about Hibernate, answered or not; Hibernate is not booted for it. */
    public static CodeSearch code(ScanRequest request, ScanCache cache) {
        return with(request, cache, EntityScanner::code);
    }

    private void close() {
        jvm.end();
        delete(work);
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // this JVM is ending already, and the hook runs
            return;
        }
    }

    private CodeSearch code() {
        ProjectClasspath classpath = ProjectClasspath.of(request, work);
        ModelRequest question = question(classpath, null, classpath.directories(), false);
        return jvm.run(classpath.files(), question).code();
    }

    private Scan scan() {
        ProjectClasspath classpath = ProjectClasspath.of(request, work);
        if (!classpath.hasHibernate()) {
            throw new EntityScanException(
                    ModelProblem.Kind.NO_HIBERNATE,
                    "There is no Hibernate on the project's runtime classpath ("
                            + classpath.entries().size()
                            + " entries). Add org.hibernate.orm:hibernate-core 6.2 or newer to the project, or check `dependencies` in [model] of autogen.toml.");
        }
        String version = classpath.versionOf("hibernate-core");
        if (version != null && version.matches("[1-5]\\..*|6\\.[01]\\..*")) {
            throw new EntityScanException(
                    ModelProblem.Kind.NO_HIBERNATE,
                    "The project's Hibernate is " + version + "; autogen reads entities with Hibernate 6.2 or newer.");
        }
        // the units of Quarkus are in its own configuration
        PersistenceUnit unit = classpath.isQuarkus()
                ? null
                : PersistenceUnits.choose(classpath.locations(), request.persistenceUnit(), classpath.isSpringBoot());
        if (unit == null || !unit.excludesUnlisted()) {
            SourceCheck.check(request.sourceDirectories(), classpath.locations());
        }
        return read(
                ask(unit == null ? classpath : classpath.withLocations(jarFiles(classpath, unit)), unit),
                request.defaultNamespace());
    }

    /**
     * Returns the desired schema that a child JVM answered.
     *
     * @throws EntityScanException if the model would not be whole
     */
    public static Scan read(ModelAnswer answer, String defaultNamespace) {
        if (!answer.problems().isEmpty()) {
            throw new EntityScanException(answer.problems());
        }
        LOG.debug(
                "Hibernate {} mapped {} classes",
                answer.hibernate(),
                answer.classes().size());
        return ScanAssembler.assemble(answer, defaultNamespace);
    }

    /**
     * Directories are loaded beside the JVM's own classpath, which starts faster without them. Where that splits what belongs together (a jar that needs a
     * class of a directory, one package in both), everything goes on the classpath in its order.
     */
    private ModelAnswer ask(ProjectClasspath classpath, @Nullable PersistenceUnit unit) {
        ModelAnswer answer = jvm.run(classpath.files(), question(classpath, unit, classpath.directories(), true));
        // a wrong setting may be what the problems come from
        request.answers().require(answer.code().settings());
        boolean mayBeSplit = answer.problems().stream()
                .anyMatch(problem -> problem.kind() == ModelProblem.Kind.MISSING_CLASS
                        || problem.kind() == ModelProblem.Kind.SHADOWED);
        if (mayBeSplit && !classpath.directories().isEmpty()) {
            LOG.debug("A class does not load beside the classpath; trying again on it");
            return jvm.run(classpath.entries(), question(classpath, unit, List.of(), true));
        }
        return answer;
    }

    private ModelRequest question(
            ProjectClasspath classpath, @Nullable PersistenceUnit unit, List<Path> directories, boolean boot) {
        List<String> mappingFiles = new ArrayList<>(request.mappingFiles());
        if (unit != null) {
            mappingFiles.addAll(unit.mappingFiles());
        }
        Map<String, String> settings = new LinkedHashMap<>();
        request.settings().forEach((name, setting) -> settings.put(name, setting.value()));
        return new ModelRequest(
                classpath.locations().stream().map(Path::toString).toList(),
                directories.stream().map(Path::toString).toList(),
                request.packages(),
                unit == null ? List.of() : unit.classes(),
                unit == null || !unit.excludesUnlisted(),
                mappingFiles,
                request.postgresMajor(),
                settings,
                classpath.own().stream().map(Path::toString).toList(),
                boot);
    }

    private static List<Path> jarFiles(ProjectClasspath classpath, PersistenceUnit unit) {
        List<Path> found = new ArrayList<>();
        for (String jarFile : unit.jarFiles()) {
            Path path = classpath.jarFile(unit, jarFile);
            if (path == null) {
                throw new EntityScanException(
                        ModelProblem.Kind.PERSISTENCE_UNIT,
                        "The jar-file " + jarFile + " of " + unit.origin()
                                + " is neither beside it nor on the project's runtime classpath. Correct the name, or add the jar.");
            }
            found.add(path);
        }
        return found;
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.debug("Cannot remove {}", directory, e);
        }
    }
}
