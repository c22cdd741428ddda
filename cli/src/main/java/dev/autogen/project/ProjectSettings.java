package dev.autogen.project;

import dev.autogen.sql.Identifiers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that {@code autogen.toml}, the environment and the options say about a project, checked; every path is absolute.
 *
 * <pre>{@code
 * ProjectSettings settings = ProjectSettings.read(SettingsSources.of(Path.of("")));
 * settings.migrations().packageName();
 * }</pre>
 *
 * @param directory the project's directory
 * @param file the {@code autogen.toml} that was read; null if there is none
 * @param environment the environment chosen; null for none
 * @param effective every setting with its origin, in the order of the manual; safe to print
 */
public record ProjectSettings(
        Path directory,
        @Nullable Path file,
        @Nullable String environment,
        ModelSettings model,
        DatabaseSettings database,
        ScratchSettings scratch,
        MigrationSettings migrations,
        FilterSettings filter,
        HookSettings hooks,
        List<EffectiveSetting> effective) {

    public ProjectSettings {
        effective = List.copyOf(effective);
    }

    /**
     * Reads the settings.
     *
     * @throws SettingsException if the project's directory or a file named by an option does not exist, or something in it is wrong
     */
    public static ProjectSettings read(SettingsSources sources) {
        Path directory = sources.projectDirectory();
        if (!Files.isDirectory(directory)) {
            throw new SettingsException(
                    "There is no directory " + directory + ". Name the project's directory with --project.");
        }
        Path file = sources.configFile();
        boolean present = Files.exists(file);
        if (!present && sources.config() != null) {
            throw new SettingsException(
                    "There is no file " + file + ", which option --config names. Write one with: autogen init");
        }
        String name = name(file, sources.workingDirectory());
        AutogenToml toml = present
                ? AutogenToml.read(file, name, sources.environment())
                : AutogenToml.absent(name, sources.environment());
        SettingReader reader = new SettingReader(toml, sources.variables());
        AddressReader addresses = new AddressReader(reader, sources);
        return new ProjectSettings(
                directory,
                present ? file : null,
                sources.environment(),
                ModelSettings.read(reader, directory),
                DatabaseSettings.read(reader, addresses),
                ScratchSettings.read(reader, addresses),
                MigrationSettings.read(reader, directory),
                FilterSettings.read(reader),
                HookSettings.read(reader),
                reader.effective());
    }

    /**
     * Returns the same settings for a database of autogen's own, which has neither the project's role nor its initial SQL, but the namespace that names
     * without one belong to.
     */
    public ProjectSettings onScratch(String defaultNamespace) {
        String quoted = Identifiers.quoted(defaultNamespace);
        String initSql = defaultNamespace.equals("public")
                ? null
                : "create schema if not exists " + quoted + "; set search_path to " + quoted;
        DatabaseSettings plain = new DatabaseSettings(
                database.address(), null, database.schemas(), null, initSql, true, database.version());
        return new ProjectSettings(directory, file, null, model, plain, scratch, migrations, filter, hooks, effective);
    }

    /** As short as a person at the working directory would name it. */
    private static String name(Path file, Path workingDirectory) {
        return file.startsWith(workingDirectory)
                ? workingDirectory.relativize(file).toString()
                : file.toString();
    }
}
