package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.Javac;
import dev.autogen.testing.PostgresServer;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestCache;
import dev.autogen.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project with nothing in it but what a test puts there, a database of its own, and the command line to run in it. Each run is watched: no password and,
 * unless asked for, no stack trace may come out.
 */
final class BareProject implements AutoCloseable {

    static final String PASSWORD = "not-to-be-printed";

    private final Path directory;
    private final TestDatabase database;
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Connection asking;

    private BareProject(Path directory, TestDatabase database) {
        this.directory = directory;
        this.database = database;
        environment.put("DB_PASSWORD", PASSWORD);
        environment.put("AUTOGEN_CACHE", TestCache.in(directory));
    }

    static BareProject create(Path directory) {
        return create(directory, PostgresServers.standard());
    }

    static BareProject create(Path directory, PostgresServer server) {
        TestDatabase database = server.freshDatabase();
        assertThat(database.password()).isEqualTo(PASSWORD);
        BareProject project = new BareProject(directory, database);
        project.configure("", "");
        return project;
    }

    /** Writes the configuration anew, with lines more under {@code [model]} and at the end. */
    BareProject configure(String model, String rest) {
        String jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> "\"" + entry.replace('\\', '/') + "\"")
                .collect(Collectors.joining(", "));
        return file(
                "autogen.toml",
                """
                [database]
                url = "%s"
                user = "postgres"
                password = "${DB_PASSWORD}"
                [scratch]
                url = "%s?user=postgres&password=${DB_PASSWORD}"
                [model]
                dependencies = [%s]
                """
                                .formatted(database.jdbcUrl(), database.jdbcUrl(), jars)
                        + model
                        + rest);
    }

    /** Sets the schemas that are compared. */
    BareProject schemas(String... names) {
        String list = Stream.of(names).map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return databaseSetting("schemas = [" + list + "]");
    }

    /** Adds lines below {@code [database]}. */
    BareProject databaseSetting(String line) {
        try {
            String toml = Files.readString(directory.resolve("autogen.toml"));
            return file("autogen.toml", toml.replace("[database]\n", "[database]\n" + line + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a file look as if it had been changed a minute after now. */
    BareProject newer(String name) {
        try {
            Files.setLastModifiedTime(
                    directory.resolve(name), FileTime.from(Instant.now().plusSeconds(60)));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path directory() {
        return directory;
    }

    TestDatabase database() {
        return database;
    }

    Map<String, String> environment() {
        return environment;
    }

    BareProject file(String name, String text) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes entities of package {@code app} and compiles them. */
    BareProject entities(String... classes) {
        return entitiesIn("app", classes);
    }

    BareProject entitiesIn(String packageName, String... classes) {
        List<Path> sources = new ArrayList<>();
        for (String body : classes) {
            String name = body.replaceFirst("(?s).*?\\bclass (\\w+).*", "$1");
            String file = "src/main/java/" + packageName.replace('.', '/') + "/" + name + ".java";
            file(file, "package " + packageName + ";\nimport jakarta.persistence.*;\n" + body + "\n");
            sources.add(directory.resolve(file));
        }
        Javac.compile(directory.resolve("target/classes"), sources);
        return this;
    }

    /** Writes a revision and its line in the index. */
    BareProject revision(String id, String parents, String upgrade, String downgrade) {
        return revisionWithoutIndex(id, parents, upgrade, downgrade).index(id + " db.revisions.R_" + id);
    }

    BareProject revisionWithoutIndex(String id, String parents, String upgrade, String downgrade) {
        return file(
                "src/main/java/db/revisions/R_" + id + ".java",
                """
                package db.revisions;

                import static dev.autogen.migration.Definitions.column;
                import static dev.autogen.migration.Definitions.primaryKey;
                import static dev.autogen.migration.Types.bigint;
                import static dev.autogen.migration.Types.varchar;

                import dev.autogen.migration.Migration;
                import dev.autogen.migration.Operations;
                import dev.autogen.migration.Revision;

                /** revision %s */
                @Revision(id = "%s", parents = {%s}, created = "2026-11-20T14:30:00Z")
                public final class R_%s implements Migration {
                    public void upgrade(Operations op) {
                        %s
                    }
                    public void downgrade(Operations op) {
                        %s
                    }
                }
                """
                        .formatted(id, id, parents.isEmpty() ? "" : "\"" + parents + "\"", id, upgrade, downgrade));
    }

    /** A revision that makes a table of one column and a name. */
    BareProject table(String id, String parents, String table) {
        return revision(
                id,
                parents,
                "op.createTable(\"%s\", column(\"id\", bigint()).notNull());".formatted(table),
                "op.dropTable(\"%s\");".formatted(table));
    }

    /** Changes the annotation of a revision. */
    BareProject annotated(String id, String from, String to) {
        String name = "src/main/java/db/revisions/R_" + id + ".java";
        try {
            String source = Files.readString(directory.resolve(name));
            assertThat(source).containsOnlyOnce(from);
            return file(name, source.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BareProject index(String line) {
        try {
            Path index = directory.resolve("src/main/resources/META-INF/autogen/main.index");
            String before = Files.exists(index) ? Files.readString(index) : "";
            return file("src/main/resources/META-INF/autogen/main.index", before + line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command for somebody who sits at a terminal and types this. */
    ShopProject.Run answering(String typed, int code, String... arguments) {
        // one at a time, as a JVM has one standard input
        synchronized (BareProject.class) {
            InputStream before = System.in;
            System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
            try {
                return run(true, code, arguments);
            } finally {
                System.setIn(before);
            }
        }
    }

    ShopProject.Run autogen(int code, String... arguments) {
        return run(false, code, arguments);
    }

    private ShopProject.Run run(boolean terminal, int code, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                false);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--project", directory.toString()));
        int actual = Autogen.run(console, environment, all.toArray(String[]::new));
        ShopProject.Run run =
                new ShopProject.Run(actual, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        String told = "autogen " + String.join(" ", arguments) + "\n" + run.out() + "\n" + run.err();
        assertThat(actual).as(told).isEqualTo(code);
        assertThat(told.replace(String.join(" ", arguments), "")).doesNotContain(PASSWORD);
        if (!all.contains("--stacktrace")) {
            assertThat(told).doesNotContain("\tat ").doesNotContain("This should not have happened");
        }
        return run;
    }

    /** Runs what must fail, changes nothing, and gives away no password even at its most talkative; returns what it says without being asked more. */
    String refused(int code, String... arguments) {
        List<String> talkative = new ArrayList<>(List.of(arguments));
        talkative.addAll(List.of("-v", "--stacktrace"));
        Map<String, String> before = state();
        String sentence = refusedOnce(code, arguments);
        autogen(code, talkative.toArray(String[]::new));
        assertThat(state()).isEqualTo(before);
        return sentence;
    }

    String refusedOnce(int code, String... arguments) {
        Map<String, String> before = state();
        ShopProject.Run run = autogen(code, arguments);
        assertThat(state()).isEqualTo(before);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).containsOnlyOnce("Error: ");
        return run.err().substring(run.err().indexOf("Error: ") + 7).strip();
    }

    /** Returns the sources of the revisions, in order of their names. */
    List<String> revisions() {
        Path folder = directory.resolve("src/main/java/db/revisions");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> sources = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a line at the end of the upgrade of the one revision that is there. */
    BareProject addToUpgrade(String line) {
        try (Stream<Path> files = Files.list(directory.resolve("src/main/java/db/revisions"))) {
            Path file = files.toList().get(0);
            String end = "    }\n\n    @Override\n    public void downgrade";
            String source = Files.readString(file);
            assertThat(source).contains(end);
            Files.writeString(file, source.replace(end, "        " + line + "\n" + end));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file of the project, every relation of the database that is not autogen's own, and where it stands. */
    private Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(directory.resolve("cache")))
                    .toList()) {
                state.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        state.put("relations", relations().toString());
        state.put("heads", heads().toString());
        return state;
    }

    List<String> relations() {
        return values(
                "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname !~ '^pg_|information_schema' and c.relname !~ '^autogen_' order by 1");
    }

    List<String> heads() {
        return values("select to_regclass('public.autogen_version')::text")
                        .get(0)
                        .equals("null")
                ? List.of()
                : values("select revision from public.autogen_version order by 1");
    }

    /** Asks on a connection that is kept: some tests ask again and again until something happens. */
    synchronized List<String> values(String sql) {
        try (Statement statement = connected().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connected() throws SQLException {
        Connection kept = asking;
        if (kept == null || !kept.isValid(1)) {
            kept = database.connect();
            asking = kept;
        }
        return kept;
    }

    /** Closing the database ends what is still connected to it. */
    @Override
    public void close() {
        TestCache.close(directory);
        database.close();
    }
}
