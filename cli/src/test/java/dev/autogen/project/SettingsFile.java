package dev.autogen.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project with an {@code autogen.toml}, an environment and options; read with {@link #read()}. */
final class SettingsFile {

    private final Path directory;
    private final Map<String, String> variables = new HashMap<>();
    private @Nullable String environment;
    private @Nullable String url;
    private @Nullable String user;
    private @Nullable String passwordVariable;

    SettingsFile(Path directory) {
        this.directory = directory;
    }

    SettingsFile toml(String... lines) {
        return file("autogen.toml", lines);
    }

    SettingsFile file(String name, String... lines) {
        try {
            Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    SettingsFile variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    SettingsFile environment(String name) {
        environment = name;
        return this;
    }

    SettingsFile url(String option) {
        url = option;
        return this;
    }

    SettingsFile user(String option) {
        user = option;
        return this;
    }

    SettingsFile passwordVariable(String option) {
        passwordVariable = option;
        return this;
    }

    ProjectSettings read() {
        return ProjectSettings.read(new SettingsSources(
                directory, directory, variables, null, null, environment, url, user, passwordVariable));
    }

    DatabaseAddress address() {
        DatabaseAddress address = read().database().address();
        if (address == null) {
            throw new AssertionError("no address");
        }
        return address;
    }
}
