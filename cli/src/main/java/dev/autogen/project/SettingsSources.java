package dev.autogen.project;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where settings are read: what the command line says, the environment, and the directories that the rest is relative to. Options win over
 * everything else.
 *
 * @param workingDirectory the directory that relative paths of options start from
 * @param home the user's home directory, for {@code .pgpass}
 * @param variables the environment
 * @param config {@code --config}; null for {@code autogen.toml} in the project's directory
 * @param project {@code --project}; null for the directory of {@code --config}, or else the working directory
 * @param environment {@code --env}: the {@code [environments.NAME]} tables to lay over the others
 * @param url {@code --url}
 * @param user {@code --user}
 * @param passwordVariable {@code --password-env}: the environment variable that holds the password
 */
public record SettingsSources(
        Path workingDirectory,
        Path home,
        Map<String, String> variables,
        @Nullable Path config,
        @Nullable Path project,
        @Nullable String environment,
        @Nullable String url,
        @Nullable String user,
        @Nullable String passwordVariable) {

    public SettingsSources {
        variables = Map.copyOf(variables);
    }

    /** Returns the sources of a call without options in this process's environment. */
    public static SettingsSources of(Path directory) {
        Path home = Path.of(System.getProperty("user.home", "."));
        return new SettingsSources(
                directory.toAbsolutePath(), home, System.getenv(), null, null, null, null, null, null);
    }

    Path projectDirectory() {
        if (project != null) {
            return workingDirectory.resolve(project).normalize();
        }
        Path file = config == null
                ? null
                : workingDirectory.resolve(config).normalize().getParent();
        return file == null ? workingDirectory.normalize() : file;
    }

    Path configFile() {
        return config == null
                ? projectDirectory().resolve("autogen.toml")
                : workingDirectory.resolve(config).normalize();
    }
}
