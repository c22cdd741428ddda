package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The steps of the manual's workflow for GitHub that are not autogen's own, as its runners run them; {@link DocsTest} runs the others. */
class CiExamplesTest {

    /** What the service would answer: where a comment is asked for, what the file says; each call is kept. */
    private static final String GH =
            """
            #!/bin/sh
            printf '%s\\n' "$*" >> "$CALLS"
            case "$*" in *--paginate*"<!-- autogen $FOUND -->"*) echo 4711 ;; esac
            """;

    @TempDir
    Path directory;

    private Path summary;
    private Path calls;

    @BeforeEach
    void start() throws IOException {
        summary = directory.resolve("summary.md");
        calls = directory.resolve("calls.txt");
        Files.createDirectories(directory.resolve("target"));
        for (String report : List.of("check", "verify")) {
            Files.writeString(
                    directory.resolve("target/autogen-" + report + ".md"),
                    new Markdown(report).title(report).toString());
        }
        Path gh = Files.writeString(directory.resolve("gh"), GH);
        Files.setPosixFilePermissions(gh, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> steps() throws IOException {
        String workflow = Snippet.of(Path.of("../docs/ci.md")).stream()
                .filter(snippet -> snippet.language().equals("yaml"))
                .findFirst()
                .orElseThrow()
                .text();
        Map<String, Object> root = new Yaml().load(workflow);
        Map<String, Object> job = ((Map<String, Map<String, Object>>) root.get("jobs")).get("migrations");
        return ((List<Map<String, Object>>) job.get("steps"))
                .stream()
                        .map(step -> String.valueOf(step.get("run")))
                        .filter(run -> !run.equals("null") && !run.startsWith("autogen "))
                        .toList();
    }

    /** Runs a step with the shell and the options that a runner takes, and returns the calls it made. */
    private List<String> run(String step, String found) throws IOException, InterruptedException {
        Files.writeString(calls, "");
        ProcessBuilder bash = new ProcessBuilder("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        bash.environment()
                .putAll(Map.of(
                        "PATH",
                        directory + ":" + System.getenv("PATH"),
                        "GITHUB_STEP_SUMMARY",
                        summary.toString(),
                        "GITHUB_REPOSITORY",
                        "acme/shop",
                        "NUMBER",
                        "12",
                        "CALLS",
                        calls.toString(),
                        "FOUND",
                        found));
        Process process = bash.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return Files.readAllLines(calls);
    }

    @Test
    void bothReportsAreTheSummary() throws Exception {
        run(steps().get(0), "none");
        assertThat(Files.readString(summary))
                .startsWith("<!-- autogen check -->\n")
                .contains("<!-- autogen verify -->\n");
    }

    @Test
    void aCommentIsWrittenOnceAndThenAnew() throws Exception {
        assertThat(run(steps().get(1), "verify"))
                .filteredOn(call -> !call.contains("--paginate"))
                .containsExactly(
                        "pr comment 12 --body-file target/autogen-check.md",
                        "api --silent -X PATCH repos/acme/shop/issues/comments/4711 -F body=@target/autogen-verify.md");
        assertThat(Files.readAllLines(calls))
                .filteredOn(call -> call.contains("--paginate"))
                .first()
                .asString()
                .startsWith("api --paginate repos/acme/shop/issues/12/comments --jq .[] | select(");
    }
}
