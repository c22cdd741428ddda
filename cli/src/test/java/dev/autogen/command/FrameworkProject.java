package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.scanner.entity.ApplicationHome;
import dev.autogen.scanner.entity.ApplicationSettings;
import dev.autogen.scanner.entity.child.code.CodeSearch;
import dev.autogen.testing.Javac;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small application of a framework, compiled against its real jars, and the command line to run in its directory. */
final class FrameworkProject implements AutoCloseable {

    /** What Hibernate itself needs, of whatever version. */
    private static final List<String> COMMON = List.of(
            "jboss-logging",
            "jandex",
            "classmate",
            "byte-buddy",
            "jakarta.transaction",
            "jakarta.inject",
            "antlr4-runtime",
            "jakarta.xml.bind",
            "jakarta.activation",
            "angus",
            "jaxb",
            "txw2",
            "istack",
            "snakeyaml",
            "jspecify",
            "postgresql");

    private static final List<String> HIBERNATE_6 =
            List.of("hibernate-core", "hibernate-commons-annotations", "jakarta.persistence-api");

    private final BareProject project;
    private final List<Path> jars;

    private FrameworkProject(Path directory, List<Path> jars) {
        this.project = BareProject.create(directory);
        this.jars = jars;
        configure("");
    }

    static FrameworkProject springBoot3(Path directory) {
        return new FrameworkProject(
                directory,
                Stream.of(built("spring-3"), classpath(HIBERNATE_6), classpath(COMMON))
                        .flatMap(List::stream)
                        .toList());
    }

    static FrameworkProject springBoot4(Path directory) {
        return new FrameworkProject(
                directory,
                Stream.of(built("spring-4"), classpath(COMMON))
                        .flatMap(List::stream)
                        .toList());
    }

    static FrameworkProject quarkus3(Path directory) {
        return new FrameworkProject(
                directory,
                Stream.of(built("quarkus-3"), classpath(HIBERNATE_6), classpath(COMMON))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Path> built(String name) {
        try (Stream<Path> files =
                Files.list(Path.of("target", "frameworks", name).toAbsolutePath())) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Run the build as far as generate-test-resources first.", e);
        }
    }

    private static List<Path> classpath(List<String> names) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> names.stream()
                        .anyMatch(name -> entry.getFileName().toString().startsWith(name + "-")
                                || entry.getFileName().toString().startsWith(name + ".")))
                .toList();
    }

    BareProject project() {
        return project;
    }

    /** Writes the configuration anew, with lines more under {@code [model]}. */
    FrameworkProject configure(String model) {
        String list = jars.stream().map(jar -> "\"" + jar + "\"").collect(Collectors.joining(", "));
        project.file(
                "autogen.toml",
                """
                [database]
                url = "%s"
                user = "postgres"
                password = "${DB_PASSWORD}"
                [model]
                dependencies = [%s]
                %s
                """
                        .formatted(project.database().jdbcUrl(), list, model));
        return this;
    }

    /** Compiles classes, each named with its package by its file. */
    FrameworkProject sources(Map<String, String> texts) {
        Path classes = project.directory().resolve("target/classes");
        List<Path> sources = new ArrayList<>();
        texts.forEach((name, text) -> {
            String file = "src/main/java/" + name.replace('.', '/') + ".java";
            String packageName = name.substring(0, name.lastIndexOf('.'));
            project.file(file, "package " + packageName + ";\n" + text + "\n");
            sources.add(project.directory().resolve(file));
        });
        Javac.compile(classes, classes + File.pathSeparator + joined(), sources, "-parameters");
        return this;
    }

    FrameworkProject resource(String name, String text) {
        return file("target/classes/" + name, text);
    }

    FrameworkProject file(String name, String text) {
        project.file(name, text);
        return this;
    }

    /** Returns what the application's code decides. */
    CodeSearch code() {
        Path classes = project.directory().resolve("target/classes");
        URL[] urls = Stream.concat(Stream.of(classes), jars.stream())
                .map(FrameworkProject::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            return CodeSearch.in(List.of(classes.toString()), loader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path.toString(), e);
        }
    }

    ShopProject.Run autogen(int code, String... arguments) {
        return project.autogen(code, arguments);
    }

    /** Starts the application in a JVM of its own, lets it create its schema in the project's database, and ends it. */
    void run(String mainClass, Map<String, String> environment, String... arguments) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("SPRING_DATASOURCE_PASSWORD", project.database().password());
        List<String> all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + project.database().jdbcUrl(),
                "--spring.datasource.username=" + project.database().user(),
                "--spring.datasource.type=org.springframework.jdbc.datasource.SimpleDriverDataSource",
                "--spring.jpa.hibernate.ddl-auto=create"));
        all.addAll(List.of(arguments));
        output(mainClass, variables, all.toArray(String[]::new));
    }

    /** Returns what a program of the project prints; it runs in a JVM of its own, in the project's directory. */
    String output(String mainClass, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                project.directory().resolve("target/classes") + File.pathSeparator + joined(),
                mainClass,
                "--spring.main.banner-mode=off"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.directory().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns Hibernate's settings as autogen reads them where the application has these variables. */
    ApplicationSettings settings(Map<String, String> environment, String... profiles) {
        ApplicationHome home = new ApplicationHome(
                List.of(project.directory().resolve("target/classes")), jars, project.directory(), environment);
        return ApplicationSettings.read(home, List.of(profiles), null, Map.of());
    }

    private String joined() {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() {
        project.close();
    }
}
