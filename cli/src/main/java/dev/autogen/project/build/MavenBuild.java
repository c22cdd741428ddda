package dev.autogen.project.build;

import dev.autogen.project.build.MavenOutput.Dependency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Maven, called once from the root of the reactor: only there, and only after a compile phase, does it take modules beside this one from their classes.
 * In the module itself it fails, or takes a stale one that happens to be installed.
 */
final class MavenBuild implements BuildTool {

    private static final String LIST = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:list";

    private final MavenReactor reactor;
    private final Path home;

    private MavenBuild(MavenReactor reactor, Path home) {
        this.reactor = reactor;
        this.home = home;
    }

    /** @param home the user's, for Maven's settings */
    static MavenBuild of(Path directory, Path home) {
        MavenReactor reactor = MavenReactor.of(directory);
        Pom module = reactor.module();
        if (module.packaging().equals("pom")) {
            String modules = module.modules().stream()
                    .map(pom -> directory.relativize(pom.resolveSibling("")).toString())
                    .collect(Collectors.joining(", "));
            throw new BuildException(module.file() + " has packaging pom, so it has no classes."
                    + (modules.isEmpty() ? "" : " Its modules are " + modules + ".")
                    + " Name the module that runs with the entities: --project DIR.");
        }
        return new MavenBuild(reactor, home);
    }

    @Override
    public String name() {
        return "Maven";
    }

    @Override
    public String compileCommand() {
        return reactor.isSingle() ? "mvn compile" : "mvn -pl " + modulePath() + " -am compile";
    }

    @Override
    public List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(reactor.poms().keySet());
        inputs.add(home.resolve(".m2/settings.xml"));
        Path settings = reactor.root().directory().resolve(".mvn");
        if (Files.isDirectory(settings)) {
            try (Stream<Path> files = Files.walk(settings)) {
                files.filter(Files::isRegularFile).sorted().forEach(inputs::add);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + settings + ".", e);
            }
        }
        return inputs;
    }

    @Override
    public List<Path> classpath(boolean compile) {
        try {
            Path list = Files.createTempFile("autogen-dependencies-", ".txt");
            try {
                call(command(compile, list));
                return classpath(MavenOutput.dependencies(Files.readString(list)));
            } finally {
                Files.deleteIfExists(list);
            }
        } catch (IOException e) {
            throw new BuildException(
                    "Maven cannot be run: " + e.getMessage()
                            + "\nInstall Maven or add its wrapper (./mvnw) to the project, or list the jars: dependencies = [\"lib/*.jar\"] in [model] of autogen.toml.",
                    e);
        }
    }

    private void call(List<String> command) throws IOException {
        BuildCall call = BuildCall.run(reactor.root().directory(), command);
        if (call.exitCode() != 0) {
            throw new BuildException("Maven cannot build " + reactor.module().id() + ":\n"
                    + MavenOutput.errors(call.output()) + "\n" + advice(call.output()));
        }
    }

    private String advice(String output) {
        if (output.contains("package dev.autogen.")) {
            return "Revisions are compiled against autogen's runtime. Add it to the dependencies: autogen init --yes";
        }
        if (output.contains("artifact dev.autogen:autogen-runtime:")) {
            return "Autogen's runtime is in none of these repositories. Install it once, in autogen's checkout: mvn -pl runtime -am -DskipTests install";
        }
        return "Correct that, or try it in " + reactor.root().directory() + " with: " + compileCommand();
    }

    /**
     * Each module writes the same file, this one last, for all others are built because it needs them. The list has the dependencies of tests too, so tests
     * have to seem compiled: else a module's test-jar is looked for in repositories.
     */
    private List<String> command(boolean compile, Path list) {
        List<String> command = new ArrayList<>(executable());
        command.addAll(List.of("-q", "-B", "-f", reactor.root().file().toString()));
        if (!reactor.isSingle()) {
            command.addAll(List.of("-pl", modulePath(), "-am"));
        } else if (!reactor.module().modules().isEmpty()) {
            command.add("-N");
        }
        command.addAll(List.of("test-compile", "-Dmaven.test.skip=true"));
        if (!compile) {
            command.add("-Dmaven.main.skip=true");
        }
        command.addAll(List.of(LIST, "-DoutputAbsoluteArtifactFilename=true", "-DoutputFile=" + list.toAbsolutePath()));
        return command;
    }

    private String modulePath() {
        return reactor.root()
                .directory()
                .relativize(reactor.module().directory())
                .toString();
    }

    /** The wrapper nearest to the module, up to the root of the reactor; else what is installed. */
    private List<String> executable() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        Path root = reactor.root().directory();
        Path from = reactor.module().directory();
        for (Path directory = from.startsWith(root) ? from : root;
                directory != null && directory.startsWith(root);
                directory = directory.getParent()) {
            Path wrapper = directory.resolve(windows ? "mvnw.cmd" : "mvnw");
            if (Files.isRegularFile(wrapper)) {
                return Files.isExecutable(wrapper) ? List.of(wrapper.toString()) : List.of("sh", wrapper.toString());
            }
        }
        return List.of(windows ? "mvn.cmd" : "mvn");
    }

    private List<Path> classpath(List<Dependency> dependencies) {
        List<Path> classpath = new ArrayList<>();
        List<String> installed = new ArrayList<>();
        for (Dependency dependency : dependencies) {
            if (dependency.scope().equals("test") || dependency.type().equals("pom")) {
                continue;
            }
            Pom sibling = reactor.find(dependency.id()).orElse(null);
            if (sibling != null && !dependency.file().startsWith(sibling.directory())) {
                installed.add("  " + dependency.id() + ": " + dependency.file() + " instead of " + sibling.directory());
            }
            classpath.add(classes(dependency.file(), sibling));
        }
        if (!installed.isEmpty()) {
            throw new BuildException(
                    "Maven takes modules of this project from its repository, where they may be out of date:\n"
                            + String.join("\n", installed.stream().sorted().toList())
                            + "\nMake " + reactor.module().file() + " ask for the version that the module has.");
        }
        return classpath;
    }

    /** A packaged sibling may be older than its classes. */
    private static Path classes(Path file, @Nullable Pom sibling) {
        Path classes = sibling == null ? file : sibling.directory().resolve("target/classes");
        return Files.isRegularFile(file) && Files.isDirectory(classes) ? classes : file;
    }
}
