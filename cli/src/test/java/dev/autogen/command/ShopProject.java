package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.project.FileTree;
import dev.autogen.testing.Javac;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestCache;
import dev.autogen.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of the shop in a directory of a test's own, with a database of its own, and the command line to run in it. */
final class ShopProject implements AutoCloseable {

    /** What one call of the command line did. */
    record Run(int code, String out, String err) {}

    private static final Path SAMPLE =
            Path.of("..", "samples", "shop").toAbsolutePath().normalize();

    private final Path directory;
    private final TestDatabase database;
    private String seen = "";

    private ShopProject(Path directory, TestDatabase database) {
        this.directory = directory;
        this.database = database;
    }

    static ShopProject create(Path directory) throws IOException {
        ShopProject project =
                new ShopProject(directory, PostgresServers.standard().freshDatabase());
        project.lay(SAMPLE.resolve("src/main/java"));
        project.configure();
        return project;
    }

    /** Returns a project that is as far as this one, with a database as full; this one's files and database may be copied again. */
    ShopProject copy(Path to) throws IOException {
        ShopProject copy = new ShopProject(to, PostgresServers.standard().copyOf(database));
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(each -> !each.equals(directory)).toList()) {
                Files.copy(
                        file,
                        to.resolve(directory.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
        if (Files.exists(to.resolve("autogen.toml"))) {
            copy.configure();
        }
        return copy;
    }

    /** Writes the configuration of a project whose build is done elsewhere. */
    void configure() throws IOException {
        String jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> "\"" + entry.replace('\\', '/') + "\"")
                .collect(Collectors.joining(", "));
        Files.writeString(
                directory.resolve("autogen.toml"),
                """
                [model]
                dependencies = [%s]

                [database]
                url = "%s"
                user = "%s"
                password = "${SHOP_PASSWORD}"

                [scratch]
                url = "%s?user=%s&password=${SHOP_PASSWORD}"
                """
                        .formatted(jars, database.jdbcUrl(), database.user(), database.jdbcUrl(), database.user()));
    }

    Path directory() {
        return directory;
    }

    TestDatabase database() {
        return database;
    }

    /** Lays the edited entities over the first ones. */
    void edit() throws IOException {
        lay(SAMPLE.resolve("edited"));
    }

    private void lay(Path from) throws IOException {
        Path sources = directory.resolve("src/main/java");
        try (Stream<Path> files = Files.walk(from.resolve("com"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = sources.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.write(to, Files.readAllBytes(file));
            }
        }
        compile();
    }

    /** Compiles the entities anew, as a build does. */
    void compile() throws IOException {
        Path sources = directory.resolve("src/main/java/com");
        Path classes = directory.resolve("target/classes");
        if (Files.exists(classes)) {
            FileTree.delete(classes);
        }
        try (Stream<Path> files = Files.walk(sources)) {
            Javac.compile(
                    classes,
                    files.filter(file -> file.toString().endsWith(".java")).toList());
        }
    }

    /** Runs the command line in the project. */
    Run autogen(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(new TeeOutputStream(out, both), true, StandardCharsets.UTF_8),
                new PrintStream(new TeeOutputStream(err, both), true, StandardCharsets.UTF_8),
                false,
                false);
        String[] inProject = Arrays.copyOf(arguments, arguments.length + 2);
        inProject[arguments.length] = "--project";
        inProject[arguments.length + 1] = directory.toString();
        Map<String, String> environment =
                Map.of("SHOP_PASSWORD", database.password(), "AUTOGEN_CACHE", TestCache.in(directory));
        int code = Autogen.run(console, environment, inProject);
        seen = both.toString(StandardCharsets.UTF_8);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Returns what the last call printed, to both streams, as it stands on a terminal. */
    String seen() {
        return seen;
    }

    /** Runs it and fails unless it ends with that code. */
    Run autogen(int expectedCode, String... arguments) {
        Run run = autogen(arguments);
        assertThat(run.code())
                .as("autogen %s\n%s\n%s", String.join(" ", arguments), run.out(), run.err())
                .isEqualTo(expectedCode);
        return run;
    }

    @Override
    public void close() {
        TestCache.close(directory);
        database.close();
    }
}
