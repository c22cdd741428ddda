package dev.autogen.workflow;

import dev.autogen.project.ProjectSettings;
import dev.autogen.project.SettingsSources;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens workspaces whose scratch databases are on the tests' server, and remembers what they said. */
final class BareWorkspace implements Narrator {

    private final Path directory;
    private final TestDatabase scratches;
    private final List<String> said = new ArrayList<>();

    BareWorkspace(Path directory, TestDatabase scratches) {
        this.directory = directory;
        this.scratches = scratches;
    }

    /** Opens one without a database. */
    Workspace open(boolean cache, String... toml) {
        return open(cache, List.of(toml));
    }

    /** Opens one with that database. */
    Workspace on(TestDatabase database) {
        return open(
                true,
                List.of(
                        "[database]",
                        "url = \"" + database.jdbcUrl() + "\"",
                        "user = \"" + database.user() + "\"",
                        "password = \"${DB_PASSWORD}\""));
    }

    private Workspace open(boolean cache, List<String> toml) {
        List<String> lines = new ArrayList<>(toml);
        lines.add("[scratch]");
        lines.add("url = \"%s?user=%s&password=${DB_PASSWORD}\"".formatted(scratches.jdbcUrl(), scratches.user()));
        try {
            Files.write(directory.resolve("autogen.toml"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> variables = Map.of(
                "DB_PASSWORD",
                scratches.password(),
                "AUTOGEN_CACHE",
                directory.resolve("cache").toString());
        ProjectSettings settings = ProjectSettings.read(
                new SettingsSources(directory, directory, variables, null, null, null, null, null, null));
        return new Workspace(
                settings, new WorkspaceOptions(false, cache, variables, null), this, new OpenConnections());
    }

    /** Returns what was said since the last call, details too. */
    List<String> said() {
        List<String> sentences = List.copyOf(said);
        said.clear();
        return sentences;
    }

    @Override
    public void say(String sentence) {
        said.add(sentence);
    }

    @Override
    public void detail(String sentence) {
        said.add(sentence);
    }
}
