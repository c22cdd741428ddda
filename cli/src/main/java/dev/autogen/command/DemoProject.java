package dev.autogen.command;

import dev.autogen.AutogenException;
import dev.autogen.project.DatabaseAddress;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The shop in a temporary directory, which goes when it is closed and when the process ends. */
final class DemoProject implements AutoCloseable {

    static final List<String> ROWS = List.of(
            "insert into customers (email, name) values ('ada@example.com', 'Ada'), ('alan@example.com', 'Alan')",
            "insert into orders (customer_id, status, placed_at) values (1, 'PLACED', now())");

    private static final String SOURCES = "src/main/java";

    private final Path directory;
    private final Map<String, String> environment;
    private final Thread cleanUp;

    private DemoProject(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
        this.cleanUp = new Thread(() -> delete(directory));
        Runtime.getRuntime().addShutdownHook(cleanUp);
    }

    static DemoProject create(Map<String, String> variables) {
        try {
            Map<String, String> environment = new HashMap<>(variables);
            environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("POSTGRES_"));
            DemoProject project =
                    new DemoProject(Files.createTempDirectory("autogen-demo-").toRealPath(), environment);
            environment.put("AUTOGEN_CACHE", project.directory.resolve("cache").toString());
            project.copy("demo/before");
            project.compile();
            return project;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the demo's project.", e);
        }
    }

    /** Returns the directory of the Hibernate that is part of the distribution. */
    static Path hibernate() {
        String home = System.getProperty("autogen.home");
        Path jars = home == null ? null : Path.of(home, "lib", "hibernate");
        if (jars == null || !Files.isDirectory(jars)) {
            throw new AutogenException(
                    "The demo needs the Hibernate of the distribution (lib/hibernate). Start it with bin/autogen or ./autogen.");
        }
        return jars;
    }

    Path directory() {
        return directory;
    }

    Map<String, String> environment() {
        return environment;
    }

    /** Writes the configuration; the password comes from the environment, as it should anywhere. */
    void connectTo(DatabaseAddress address) {
        environment.put(
                "SHOP_PASSWORD", Objects.requireNonNull(address.password()).value());
        try {
            Files.writeString(
                    directory.resolve("autogen.toml"),
                    """
                    [model]
                    dependencies = ["%s/*.jar"]

                    [database]
                    url = "%s"
                    user = "%s"
                    password = "${SHOP_PASSWORD}"
                    """
                            .formatted(hibernate().toString().replace('\\', '/'), address.jdbcUrl(), address.user()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the demo's autogen.toml.", e);
        }
    }

    /** Lays the edited entities over the first ones and compiles. */
    void edit() {
        try {
            copy("demo/after");
            compile();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot edit the demo's entities.", e);
        }
    }

    private void copy(String resources) throws IOException {
        URL url = Objects.requireNonNull(DemoProject.class.getResource("/" + resources), resources);
        try {
            URI uri = url.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    copy(jar.getPath("/" + resources));
                }
            } else {
                copy(Path.of(uri));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to =
                        directory.resolve(SOURCES).resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.write(to, Files.readAllBytes(file));
            }
        }
    }

    private void compile() throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new AutogenException("The demo compiles entities and needs a JDK; this is a JRE: "
                    + System.getProperty("java.home") + ".");
        }
        Path classes = directory.resolve("target/classes");
        Files.createDirectories(classes);
        String jars;
        try (Stream<Path> files = Files.list(hibernate())) {
            jars = files.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
        }
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp", jars));
        try (Stream<Path> files = Files.walk(directory.resolve(SOURCES).resolve("com"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        if (javac.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new AutogenException("The demo's entities do not compile.");
        }
    }

    /** Returns the file of the newest revision. */
    Path newestRevision() {
        try (Stream<Path> files = Files.list(directory.resolve(SOURCES).resolve("db/revisions"))) {
            return files.max(Comparator.comparing(DemoProject::modified)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void execute(DatabaseAddress address, List<String> statements) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AutogenException("The demo's rows do not go in: " + e.getMessage(), e);
        }
    }

    static List<String> query(DatabaseAddress address, String sql) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    cells.add(row.getMetaData().getColumnName(column) + " " + row.getString(column));
                }
                lines.add(String.join(", ", cells));
            }
            return lines;
        } catch (SQLException e) {
            throw new AutogenException("The demo's query fails: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        delete(directory);
        try {
            Runtime.getRuntime().removeShutdownHook(cleanUp);
        } catch (IllegalStateException ending) {
            return;
        }
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + directory + ": remove it by hand.", e);
        }
    }
}
