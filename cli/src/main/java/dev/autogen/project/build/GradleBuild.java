package dev.autogen.project.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gradle, asked through an init script. Experimental: only its text is tested. */
final class GradleBuild implements BuildTool {

    private static final List<String> FILES = List.of(
            "build.gradle",
            "build.gradle.kts",
            "settings.gradle",
            "settings.gradle.kts",
            "gradle.properties",
            "gradle.lockfile",
            "gradle/libs.versions.toml");
    private static final Pattern NOISE = Pattern.compile("\\* Try:.*", Pattern.DOTALL);

    private final Path directory;
    private final Path root;

    private GradleBuild(Path directory, Path root) {
        this.directory = directory;
        this.root = root;
    }

    static GradleBuild of(Path directory) {
        Path root = directory;
        for (Path above = directory; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve("settings.gradle")) || Files.exists(above.resolve("settings.gradle.kts"))) {
                root = above;
                break;
            }
        }
        return new GradleBuild(directory, root);
    }

    @Override
    public String name() {
        return "Gradle";
    }

    @Override
    public String compileCommand() {
        return "gradle classes";
    }

    @Override
    public List<Path> inputs() {
        // any module's build may matter, and which ones there are only Gradle knows
        try (Stream<Path> files = Files.find(root, 4, (file, attributes) -> attributes.isRegularFile())) {
            return files.filter(file -> FILES.stream().anyMatch(file::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BuildException("Cannot read " + root + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<Path> classpath(boolean compile) {
        try {
            Path work = Files.createTempDirectory("autogen-gradle-");
            Path script = work.resolve("classpath.init.gradle");
            Path list = work.resolve("classpath.txt");
            try {
                Files.writeString(script, script());
                BuildCall call = BuildCall.run(directory, command(script, list, compile));
                if (call.exitCode() != 0) {
                    throw new BuildException("Gradle cannot build " + directory + ":\n"
                            + NOISE.matcher(call.output())
                                    .replaceAll("")
                                    .strip()
                                    .indent(2)
                                    .stripTrailing()
                            + "\nCorrect that, or try it with: " + compileCommand());
                }
                return Files.readAllLines(list).stream()
                        .filter(line -> !line.isBlank())
                        .map(Path::of)
                        .toList();
            } finally {
                Files.deleteIfExists(script);
                Files.deleteIfExists(list);
                Files.deleteIfExists(work);
            }
        } catch (IOException e) {
            throw new BuildException(
                    "Gradle cannot be run: " + e.getMessage()
                            + "\nInstall Gradle or add its wrapper (./gradlew) to the project, or list the jars: dependencies = [\"lib/*.jar\"] in [model] of autogen.toml.",
                    e);
        }
    }

    private List<String> command(Path script, Path list, boolean compile) {
        List<String> command = new ArrayList<>(executable());
        command.addAll(List.of(
                "--quiet",
                "--console=plain",
                "--init-script",
                script.toString(),
                "-Dautogen.classpath=" + list,
                "-Dautogen.compile=" + compile,
                "autogenClasspath"));
        return command;
    }

    static String script() throws IOException {
        try (InputStream script =
                Objects.requireNonNull(GradleBuild.class.getResourceAsStream("classpath.init.gradle"))) {
            return new String(script.readAllBytes());
        }
    }

    private List<String> executable() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        Path wrapper = root.resolve(windows ? "gradlew.bat" : "gradlew");
        if (Files.isRegularFile(wrapper)) {
            return Files.isExecutable(wrapper) ? List.of(wrapper.toString()) : List.of("sh", wrapper.toString());
        }
        return List.of(windows ? "gradle.bat" : "gradle");
    }
}
