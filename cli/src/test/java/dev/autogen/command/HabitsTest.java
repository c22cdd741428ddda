package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.project.EffectiveSetting;
import dev.autogen.project.ProjectSettings;
import dev.autogen.project.SettingsSources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What people type who come from elsewhere: each line of the pages' tables is run. */
class HabitsTest {

    private static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();
    private static final List<String> PAGES =
            List.of("coming-from-alembic.md", "coming-from-golang-migrate.md", "team-recipes.md");

    private static final Pattern ANSWERS = Pattern.compile(
            "^autogen .*\\b(upgrade|downgrade|stamp|current|status|history|heads|branches|show|merge|verify|check|take-over)\\b");

    /** Every command of Alembic 1.19 with each of its options, as its reference has them. */
    private static final Map<String, List<String>> ALEMBIC = Map.ofEntries(
            Map.entry("", List.of("-c", "-n", "-x", "--raiseerr", "-q", "--version", "--help")),
            Map.entry("init", List.of("-t", "--package")),
            Map.entry("list_templates", List.of()),
            Map.entry(
                    "revision",
                    List.of(
                            "-m",
                            "--autogenerate",
                            "--sql",
                            "--head",
                            "--splice",
                            "--branch-label",
                            "--version-path",
                            "--rev-id",
                            "--depends-on")),
            Map.entry("check", List.of()),
            Map.entry("upgrade", List.of("--sql", "--tag")),
            Map.entry("downgrade", List.of("--sql", "--tag")),
            Map.entry("stamp", List.of("--sql", "--tag", "--purge")),
            Map.entry("current", List.of("-v", "--check-heads")),
            Map.entry("history", List.of("-r", "-v", "-i")),
            Map.entry("heads", List.of("-v", "--resolve-dependencies")),
            Map.entry("branches", List.of("-v")),
            Map.entry("show", List.of()),
            Map.entry("merge", List.of("-m", "--branch-label", "--rev-id", "--splice")),
            Map.entry("edit", List.of()),
            Map.entry("ensure_version", List.of("--sql")));

    @TempDir
    private static Path temporary;

    private static final Map<String, HabitProject> PROJECTS = new HashMap<>();

    @AfterAll
    static void close() {
        PROJECTS.values().forEach(HabitProject::close);
        PROJECTS.clear();
    }

    @TestFactory
    Stream<DynamicTest> everyLineIsTrue() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String page : PAGES) {
            List<HabitTable> rows = HabitTable.of(DOCS.resolve(page));
            rows.forEach(row -> tests.add(DynamicTest.dynamicTest(row.toString(), () -> isTrue(row))));
            tests.add(DynamicTest.dynamicTest(page + ": operations", () -> operations(rows)));
        }
        return tests.stream();
    }

    private static void isTrue(HabitTable row) throws IOException {
        if (row.here().equals(HabitTable.NOTHING)) {
            assertThat(row.remark()).as("why there is nothing").isNotEmpty();
            return;
        }
        assertThat(row.codes()).as("what to type").isNotEmpty();
        switch (row.situation()) {
            case "settings" -> assertThat(keys()).containsAll(row.codes());
            case "operations" -> assertThat(row.codes()).allMatch(code -> code.startsWith("op."));
            default -> {
                HabitProject project = PROJECTS.computeIfAbsent(
                        row.situation(), name -> HabitProject.in(temporary.resolve(name), name));
                StringBuilder printed = new StringBuilder();
                for (String command : row.codes()) {
                    assertThat(command).startsWith("autogen ");
                    printed.append(project.run(command, row.exitCode()));
                }
                assertThat(row.prints())
                        .allSatisfy(said -> assertThat(printed.toString()).contains(said));
            }
        }
    }

    private static Set<String> keys() {
        Set<String> keys = ProjectSettings.read(SettingsSources.of(temporary)).effective().stream()
                .map(EffectiveSetting::key)
                .collect(Collectors.toSet());
        keys.add("environments");
        return keys;
    }

    /** The calls of a page's lines are one revision, from the first line to the last. */
    private static void operations(List<HabitTable> rows) throws Exception {
        String body = rows.stream()
                .filter(row -> row.situation().equals("operations"))
                .flatMap(row -> row.codes().stream())
                .filter(code -> code.endsWith(";"))
                .collect(Collectors.joining("\n"));
        if (!body.isEmpty()) {
            new JavaSnippets().run(new Snippet(DOCS, 0, "java", "operations", body));
        }
    }

    /** A command that ends well may still answer nonsense. */
    @Test
    void everyLineThatAnswersSaysWhat() throws IOException {
        List<String> silent = new ArrayList<>();
        for (String page : PAGES) {
            HabitTable.of(DOCS.resolve(page)).stream()
                    .filter(row -> row.codes().stream()
                                    .anyMatch(code -> ANSWERS.matcher(code).find())
                            && row.prints().isEmpty())
                    .forEach(row -> silent.add(row.toString()));
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everyCommandAndOptionOfAlembicHasALine() throws IOException {
        List<String> lines = HabitTable.of(DOCS.resolve("coming-from-alembic.md")).stream()
                .map(HabitTable::there)
                .toList();
        List<String> missing = new ArrayList<>();
        ALEMBIC.forEach((command, options) -> {
            Pattern name = Pattern.compile("`alembic" + (command.isEmpty() ? " -" : " " + command + "\\b"));
            List<String> own =
                    lines.stream().filter(line -> name.matcher(line).find()).toList();
            if (own.isEmpty()) {
                missing.add(command);
            }
            options.stream()
                    .filter(option -> own.stream().noneMatch(line -> Pattern.compile("[ `]" + option + "(?![a-z-])")
                            .matcher(line)
                            .find()))
                    .forEach(option -> missing.add(command + " " + option));
        });
        assertThat(missing).isEmpty();
    }
}
