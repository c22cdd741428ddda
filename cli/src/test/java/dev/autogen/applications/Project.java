package dev.autogen.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.command.CommandRun;
import dev.autogen.testing.TestCache;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project that uses autogen, and how long each call of it took. */
final class Project implements AutoCloseable {

    private final Path directory;
    private final Map<String, String> environment;
    private final Map<String, String> times = new LinkedHashMap<>();

    private Project(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /** Writes the project: where its mapped classes are, the rest of its classpath, its Hibernate settings. */
    static Project in(
            Path directory, String password, List<Path> model, List<Path> classpath, Map<String, String> settings)
            throws IOException {
        Files.createDirectories(directory.resolve("src/main/java"));
        Files.createDirectories(directory.resolve("src/main/resources"));
        Files.writeString(
                directory.resolve("autogen.toml"),
                "[model]\nclasspath = " + array(model) + "\ndependencies = " + array(classpath) + "\nsettings = "
                        + settings.entrySet().stream()
                                .map(setting -> quoted(setting.getKey()) + " = " + quoted(setting.getValue()))
                                .collect(Collectors.joining(", ", "{ ", " }"))
                        + "\n");
        return new Project(directory, Map.of("AUTOGEN_CACHE", TestCache.in(directory), "PASSWORD", password));
    }

    private static String array(List<Path> paths) {
        return paths.stream()
                .map(path -> quoted(path.toAbsolutePath().toString()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Calls a command on the database and asserts that it ends well. */
    CommandRun run(TestDatabase database, String... command) {
        CommandRun run = call(database, command);
        assertThat(run.exitCode()).as("%s: %s", String.join(" ", command), run).isZero();
        return run;
    }

    /** Calls a command on the database. */
    CommandRun call(TestDatabase database, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(
                "--project", directory.toString(),
                "--url", database.jdbcUrl(),
                "--user", database.user(),
                "--password-env", "PASSWORD"));
        long start = System.nanoTime();
        CommandRun run = CommandRun.of(environment, arguments.toArray(String[]::new));
        times.merge(command[0], seconds(System.nanoTime() - start), (first, second) -> first + " and " + second);
        return run;
    }

    private static String seconds(long nanoseconds) {
        return String.format(java.util.Locale.ROOT, "%.1f s", nanoseconds / 1e9);
    }

    /** Gives a value to all rows that need one for a new column, as the comment in the revision asks for. */
    void giveValues() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("src/main/java"))) {
            for (Path revision : files.filter(Files::isRegularFile).toList()) {
                String source = Files.readString(revision);
                Files.writeString(
                        revision,
                        source.replaceAll("op\\.backfill\\((\"\\w+\", \"\\w+\")\\)", "op.backfill($1, \"'1'\")"));
            }
        }
    }

    /** Asserts that an entity asks for nothing that the database lacks, and that the database has nothing of its own. */
    void assertInStep(TestDatabase database) {
        CommandRun check = run(database, "check", "--against", "database", "--format", "json");
        assertThat(check.out().replaceAll("\\s", ""))
                .contains("\"inSync\":true", "\"operations\":[]", "\"unclaimed\":[]", "\"unmodelled\":[]");
    }

    /** Returns the seconds that each command took, by command. */
    Map<String, String> times() {
        return times;
    }

    @Override
    public void close() {
        TestCache.close(directory);
    }
}
