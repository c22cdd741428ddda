package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.codec.Json;
import dev.autogen.codec.JsonCodec;
import dev.autogen.differ.RenameDecisions;
import dev.autogen.execution.RevisionSource;
import dev.autogen.migration.Recording;
import dev.autogen.project.AcceptFile;
import dev.autogen.project.AnswersFile;
import dev.autogen.project.EffectiveSetting;
import dev.autogen.project.ProjectSettings;
import dev.autogen.project.SettingsSources;
import dev.autogen.workflow.CheckReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/**
 * Runs every snippet of the README and the manual; with {@code -Ddocs.page=a-week.md} those of one page. With {@code -Dgolden.update=true} what a page shows of
 * commands is written anew: then read it.
 */
@Order(4)
class DocsTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    /** What {@code .ci/run} runs itself. */
    private static final List<String> RUN_BY_CI = List.of("./autogen demo", "mvn verify");

    /** What {@code MainInItsOwnJvmTest} runs. */
    private static final List<String> RUN_BY_RUNTIME = List.of("java -cp ", "jlink ");

    /** Pages whose snippets another module runs: {@code MavenGoalsIT}. */
    private static final List<String> RUN_ELSEWHERE = List.of("maven-plugin.md");

    @TempDir
    Path temporary;

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(TOP.resolve("docs"))) {
            List<Path> pages = new ArrayList<>(List.of(TOP.resolve("README.md")));
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
            return pages;
        }
    }

    @TestFactory
    Stream<DynamicTest> everySnippetIsTrue() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            String name = page.getFileName().toString();
            if (RUN_ELSEWHERE.contains(name)
                    || !System.getProperty("docs.page", name).equals(name)) {
                continue;
            }
            List<Snippet> snippets = Snippet.of(page);
            JavaSnippets java = new JavaSnippets();
            CommandSnippets commands = new CommandSnippets(name, this::freshDirectory);
            for (Snippet snippet : snippets) {
                tests.add(DynamicTest.dynamicTest(snippet.toString(), () -> run(snippet, java, commands)));
            }
            tests.add(DynamicTest.dynamicTest(name + " ends", commands::close));
        }
        return tests.stream();
    }

    private Path freshDirectory() {
        try {
            return Files.createTempDirectory(temporary, "project");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void run(Snippet snippet, JavaSnippets java, CommandSnippets commands) throws Exception {
        switch (snippet.language()) {
            case "java" -> {
                if (snippet.marker().equals("revision")) {
                    commands.revision(snippet);
                } else if (snippet.marker().endsWith(".java")) {
                    commands.add(snippet);
                } else {
                    java.run(snippet);
                }
            }
            case "diff" -> commands.edit(snippet);
            case "sql" -> sql(snippet, java);
            case "toml" -> toml(snippet);
            case "accept" -> accept(snippet);
            case "answers" -> answers(snippet);
            case "json" -> json(snippet);
            case "groovy" -> groovy(snippet, commands);
            case "yaml" -> yaml(snippet, commands);
            case "console" -> console(snippet, commands);
            case "sh" -> snippet.text().lines().forEach(line -> shell(line, commands));
            case "text" -> assertThat(commands.lastOutput()).isEqualTo(snippet.text());
            default -> throw new AssertionError("Nothing runs a snippet in '" + snippet.language() + "'.");
        }
    }

    private static void sql(Snippet snippet, JavaSnippets java) {
        if (snippet.marker().equals("file")) {
            RevisionSource source = RevisionSource.ofSql(Map.of("a.up.sql", snippet.text()));
            assertThat(Recording.of(source.migration(source.revisions().get(0))).upgrade())
                    .isNotEmpty();
        } else {
            assertThat(snippet.text().strip()).isEqualTo(java.lastSql());
        }
    }

    /** Lines without a dollar are what the command before them prints. */
    private static void console(Snippet snippet, CommandSnippets commands) throws IOException {
        for (String each : snippet.text().split("(?m)^\\$ ")) {
            if (!each.isEmpty()) {
                String[] line = each.split("\n", 2)[0].split("\\s+#", 2);
                commands.shown(
                        snippet.page(), code(line), words(line[0].strip()), each.substring(each.indexOf('\n') + 1));
            }
        }
    }

    private static int code(String[] line) {
        Matcher stated = Pattern.compile("exit code (\\d)").matcher(line.length == 2 ? line[1] : "");
        return stated.find() ? Integer.parseInt(stated.group(1)) : 0;
    }

    private static void shell(String line, CommandSnippets commands) {
        String[] parts = line.replaceFirst("^\\$ ", "").split("\\s+#", 2);
        String command = parts[0].strip();
        int code = code(parts);
        if (command.startsWith("autogen ")) {
            for (String one : command.split(" && ")) {
                commands.run(code, words(one.substring("autogen ".length())));
            }
        } else if (RUN_BY_RUNTIME.stream().noneMatch(command::startsWith)) {
            assertThat(RUN_BY_CI).contains(command);
        }
    }

    private static String[] words(String command) {
        return WORD.matcher(command).results().map(DocsTest::word).toArray(String[]::new);
    }

    private static String word(MatchResult word) {
        return Stream.of(1, 2, 3)
                .map(word::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }

    private void toml(Snippet snippet) throws IOException {
        Path directory = freshDirectory();
        Files.writeString(directory.resolve("autogen.toml"), snippet.text());
        ProjectSettings settings = ProjectSettings.read(sources(directory, null));
        Matcher environments = Pattern.compile("\\[environments\\.(\\w+)").matcher(snippet.text());
        while (environments.find()) {
            assertThat(ProjectSettings.read(sources(directory, environments.group(1)))
                            .environment())
                    .isEqualTo(environments.group(1));
        }
        assertThat(settings.file()).isNotNull();
    }

    private void accept(Snippet snippet) throws IOException {
        Path directory = freshDirectory();
        Files.writeString(directory.resolve(AcceptFile.NAME), snippet.text());
        assertThat(AcceptFile.of(ProjectSettings.read(sources(directory, null))).lines())
                .isNotEmpty();
    }

    private void answers(Snippet snippet) throws IOException {
        Path file = Files.writeString(freshDirectory().resolve("renames.txt"), snippet.text());
        AnswersFile answers = AnswersFile.read(file);
        assertThat(answers.answers()).isNotEmpty();
        for (AnswersFile.Answer answer : answers.answers()) {
            RenameDecisions decisions = answer.isRename()
                    ? RenameDecisions.NONE.accepting(answer.place(), answer.text(), "public")
                    : RenameDecisions.NONE.refusing(answer.place(), answer.text(), "public");
            assertThat(decisions).isNotNull();
        }
    }

    private static SettingsSources sources(Path directory, String environment) {
        return new SettingsSources(directory, directory, Map.of(), null, null, environment, null, null, null);
    }

    /** The page must have what the command prints: the same members, in the same order. */
    private static void json(Snippet snippet) {
        CheckReport report = JsonCodec.decode("{\"version\": 1, \"value\": " + snippet.text() + "}", CheckReport.class);
        assertThat(Json.write(JsonCodec.wholeTree(report))).isEqualTo(Json.write(Json.parse(snippet.text())));
    }

    /** GitHub's jobs have steps, GitLab's a script. */
    @SuppressWarnings("unchecked")
    private static void yaml(Snippet snippet, CommandSnippets commands) {
        Map<String, Object> workflow = new Yaml().load(snippet.text());
        Map<String, Map<String, Object>> jobs =
                (Map<String, Map<String, Object>>) workflow.getOrDefault("jobs", workflow);
        for (Map<String, Object> job : jobs.values()) {
            List<String> lines = job.containsKey("script")
                    ? (List<String>) job.get("script")
                    : ((List<Map<String, Object>>) job.get("steps"))
                            .stream()
                                    .filter(step -> step.containsKey("run"))
                                    .map(step -> (String) step.get("run"))
                                    .toList();
            assertThat(lines).anyMatch(line -> line.startsWith("autogen "));
            lines.stream().filter(line -> line.startsWith("autogen ")).forEach(line -> shell(line, commands));
        }
    }

    private static void groovy(Snippet snippet, CommandSnippets commands) throws IOException {
        List<String> lines = Pattern.compile("sh '([^']*)'")
                .matcher(snippet.text())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            if (line.startsWith("git ")) {
                commands.other(0, words(line));
            } else {
                shell(line, commands);
            }
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                if (!link.group(1).startsWith("http") && !Files.exists(page.resolveSibling(link.group(1)))) {
                    broken.add(page.getFileName() + ": " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyOptionOfEveryCommandIsInTheManual() throws IOException {
        String page = Files.readString(TOP.resolve("docs/commands.md"));
        CommandLine line = Autogen.commandLine(new Console(System.out, System.err, false, false), Map.of());
        List<String> missing = new ArrayList<>();
        line.getSubcommands().forEach((name, command) -> {
            if (!page.contains(name)) {
                missing.add(name);
            }
            command.getCommandSpec().options().stream()
                    .flatMap(option -> Stream.of(option.names()))
                    .filter(option -> !page.contains("`" + option + "`") && !page.contains("`" + option + " "))
                    .forEach(option -> missing.add(name + " " + option));
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCommandsHelpHasAnExample() {
        CommandLine line = Autogen.commandLine(new Console(System.out, System.err, false, false), Map.of());
        line.getSubcommands().forEach((name, command) -> assertThat(command.getUsageMessage())
                .contains("Example")
                .contains("autogen " + name));
    }

    @Test
    void everyKeyOfTheConfigurationIsInTheManual() throws IOException {
        String page = Files.readString(TOP.resolve("docs/configuration.md"));
        assertThat(ProjectSettings.read(sources(freshDirectory(), null)).effective().stream()
                        .map(EffectiveSetting::key)
                        .map(key -> key.substring(key.indexOf('.') + 1))
                        .filter(key -> !page.contains(key)))
                .isEmpty();
    }
}
