package dev.autogen.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A project in one situation, put back into it after each command. */
final class HabitProject implements AutoCloseable {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final BareProject project;
    private final Map<Path, String> files;
    private final String script;

    private HabitProject(BareProject project, String script) {
        this.project = project;
        this.script = script;
        this.files = files();
        reset();
    }

    /**
     * Returns a project in a situation.
     *
     * @param situation {@code head}: three revisions, all applied, and an entity that wants more; {@code behind}: two of them applied; {@code branched}:
     *     two follow the first, one of them labelled, and the first is applied;
     *     {@code numbered}: three revisions of golang-migrate's, which has applied two
     */
    static HabitProject in(Path directory, String situation) {
        BareProject project =
                BareProject.create(directory).entities("@Entity class Item { @Id Long id; String colour; }");
        project.environment().put("EDITOR", "true");
        if (situation.equals("numbered")) {
            return numbered(project);
        }
        project.configure("", "[environments.staging.migrations]\nlock-timeout = \"9s\"\n");
        project.table("1a2b3c4d", "", "item");
        if (situation.equals("branched")) {
            project.autogen(
                    0, "revision", "--empty", "--rev-id", "2b3c4d5e", "-m", "billing", "--branch-label", "billing");
            project.autogen(
                    0, "revision", "--empty", "--rev-id", "3c4d5e6f", "-m", "rates", "--head", "1a2b3c4d", "--splice");
            return at("1a2b3c4d", project);
        }
        project.table("2b3c4d5e", "1a2b3c4d", "tag").table("3c4d5e6f", "2b3c4d5e", "note");
        return switch (situation) {
            case "head" -> at("3c4d5e6f", project);
            case "behind" -> at("2b3c4d5e", project);
            default -> throw new IllegalArgumentException("There is no situation '" + situation + "'.");
        };
    }

    private static HabitProject at(String applied, BareProject project) {
        return new HabitProject(
                project,
                project.autogen(0, "upgrade", "base:" + applied, "--sql").out());
    }

    private static HabitProject numbered(BareProject project) {
        List<String> tables = List.of("item", "tag", "note");
        StringBuilder script = new StringBuilder();
        for (int number = 1; number <= tables.size(); number++) {
            String name = "src/main/resources/db/revisions/00000" + number + "_" + tables.get(number - 1);
            String up = "create table " + tables.get(number - 1) + " (id bigint primary key);\n";
            project.file(name + ".up.sql", up);
            project.file(name + ".down.sql", "drop table " + tables.get(number - 1) + ";\n");
            script.append(number < tables.size() ? up : "");
        }
        script.append(
                "create table schema_migrations (version bigint not null primary key, dirty boolean not null);\n");
        return new HabitProject(project, script + "insert into schema_migrations values (2, false);\n");
    }

    /** Runs a command as it stands in a page, with its name in front; it must end with that code. Returns what it printed, to either stream. */
    String run(String command, int code) {
        List<String> words = WORD.matcher(
                        command.replace("${url}", project.database().jdbcUrl()))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .skip(1)
                .toList();
        try {
            ShopProject.Run run = project.autogen(
                    code,
                    words.stream()
                            .map(word -> word.equals("autogen.toml")
                                    ? project.directory().resolve(word).toString()
                                    : word)
                            .toArray(String[]::new));
            return run.out() + run.err();
        } finally {
            reset();
        }
    }

    private void reset() {
        project.database().execute("drop schema public cascade; create schema public;" + script);
        Map<Path, String> now = files();
        now.keySet().stream().filter(file -> !files.containsKey(file)).forEach(HabitProject::delete);
        files.forEach((file, text) -> {
            if (!text.equals(now.get(file))) {
                project.file(project.directory().relativize(file).toString(), text);
            }
        });
    }

    private Map<Path, String> files() {
        Map<Path, String> texts = new HashMap<>();
        try (Stream<Path> tree = Files.walk(project.directory())) {
            for (Path file : tree.filter(Files::isRegularFile)
                    .filter(file -> Stream.of("cache", "target")
                            .map(project.directory()::resolve)
                            .noneMatch(file::startsWith))
                    .toList()) {
                texts.put(file, Files.readString(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        project.close();
    }
}
