package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.codec.Json;
import dev.autogen.codec.JsonCodec;
import dev.autogen.differ.RenameDecisions;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** Runs every snippet of the README and the manual. */
class DocsTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    /** What {@code .ci/run} runs itself. */
    private static final List<String> RUN_BY_CI = List.of("./autogen demo", "mvn verify");

    /** What {@code MainInItsOwnJvmTest} runs. */
    private static final String RUN_BY_RUNTIME = "java -cp ";

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
            if (RUN_ELSEWHERE.contains(page.getFileName().toString())) {
                continue;
            }
            List<Snippet> snippets = Snippet.of(page);
            JavaSnippets java = new JavaSnippets();
            CommandSnippets commands = new CommandSnippets(page.getFileName().toString(), this::freshDirectory);
            for (Snippet snippet : snippets) {
                tests.add(DynamicTest.dynamicTest(snippet.toString(), () -> run(snippet, java, commands)));
            }
            tests.add(DynamicTest.dynamicTest(page.getFileName() + " ends", commands::close));
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
            case "java" -> java.run(snippet);
            case "sql" -> assertThat(snippet.text().strip()).isEqualTo(java.lastSql());
            case "toml" -> toml(snippet);
            case "accept" -> accept(snippet);
            case "answers" -> answers(snippet);
            case "json" -> json(snippet);
            case "yaml" -> yaml(snippet, commands);
            case "sh", "console" -> snippet.text().lines().forEach(line -> shell(line, commands));
            case "text" -> assertThat(commands.lastOutput()).isEqualTo(snippet.text());
            default -> throw new AssertionError("Nothing runs a snippet in '" + snippet.language() + "'.");
        }
    }

    private static void shell(String line, CommandSnippets commands) {
        String[] parts = line.replaceFirst("^\\$ ", "").split("\\s+#", 2);
        String command = parts[0].strip();
        Matcher stated = Pattern.compile("exit code (\\d)").matcher(parts.length == 2 ? parts[1] : "");
        int code = stated.find() ? Integer.parseInt(stated.group(1)) : 0;
        if (command.startsWith("autogen ")) {
            commands.run(code, words(command.substring("autogen ".length())));
        } else if (!command.startsWith(RUN_BY_RUNTIME)) {
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

    @SuppressWarnings("unchecked")
    private static void yaml(Snippet snippet, CommandSnippets commands) {
        Map<String, Object> workflow = new Yaml().load(snippet.text());
        Map<String, Map<String, Object>> jobs = (Map<String, Map<String, Object>>) workflow.get("jobs");
        for (Map<String, Object> job : jobs.values()) {
            for (Map<String, Object> step : (List<Map<String, Object>>) job.get("steps")) {
                if (step.get("run") instanceof String line) {
                    shell(line, commands);
                }
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
