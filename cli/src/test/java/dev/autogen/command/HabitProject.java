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

    private HabitProject(BareProject project, String applied) {
        this.project = project;
        this.script = applied.isEmpty()
                ? ""
                : project.autogen(0, "upgrade", "base:" + applied, "--sql").out();
        this.files = files();
        reset();
    }

    /**
     * Returns a project in a situation.
     *
     * @param situation {@code head}: three revisions, all applied, and an entity that wants more; {@code behind}: two of them applied; {@code branched}:
     *     two follow the first, one of them labelled, and the first is applied
     */
    static HabitProject in(Path directory, String situation) {
        BareProject project =
                BareProject.create(directory).entities("@Entity class Item { @Id Long id; String colour; }");
        project.environment().put("EDITOR", "true");
        project.configure("", "[environments.staging.migrations]\nlock-timeout = \"9s\"\n");
        project.table("1a2b3c4d", "", "item");
        if (situation.equals("branched")) {
            project.autogen(
                    0, "revision", "--empty", "--rev-id", "2b3c4d5e", "-m", "billing", "--branch-label", "billing");
            project.autogen(
                    0, "revision", "--empty", "--rev-id", "3c4d5e6f", "-m", "rates", "--head", "1a2b3c4d", "--splice");
            return new HabitProject(project, "1a2b3c4d");
        }
        project.table("2b3c4d5e", "1a2b3c4d", "tag").table("3c4d5e6f", "2b3c4d5e", "note");
        return switch (situation) {
            case "head" -> new HabitProject(project, "3c4d5e6f");
            case "behind" -> new HabitProject(project, "2b3c4d5e");
            default -> throw new IllegalArgumentException("There is no situation '" + situation + "'.");
        };
    }

    /** Runs a command as it stands in a page, with its name in front; it must end with that code. */
    void run(String command, int code) {
        List<String> words = WORD.matcher(
                        command.replace("${url}", project.database().jdbcUrl()))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .skip(1)
                .toList();
        try {
            project.autogen(
                    code,
                    words.stream()
                            .map(word -> word.equals("autogen.toml")
                                    ? project.directory().resolve(word).toString()
                                    : word)
                            .toArray(String[]::new));
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
