package dev.autogen.command;

import dev.autogen.project.SettingsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or after its name. */
final class GlobalOptions {

    private static final List<String> LOG_LEVELS = List.of("off", "error", "warn", "info", "debug", "trace");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The configuration; default: autogen.toml in the project's directory.")
    @Nullable
    Path config;

    @Option(
            names = {"-p", "--project"},
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The project's directory; default: this one.")
    @Nullable
    Path project;

    @Option(
            names = "--env",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description =
                    "The environment: lays [environments.NAME] over the configuration. Several, a,b: one after the other.")
    @Nullable
    String environment;

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "The database: jdbc:postgresql://… or postgresql://….")
    @Nullable
    String url;

    @Option(names = "--user", paramLabel = "NAME", scope = ScopeType.INHERIT, description = "The database user.")
    @Nullable
    String user;

    @Option(
            names = "--password-env",
            paramLabel = "VAR",
            scope = ScopeType.INHERIT,
            description = "The environment variable that holds the password.")
    @Nullable
    String passwordVariable;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            scope = ScopeType.INHERIT,
            description = "auto, always or never.")
    String colour = "auto";

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "No progress, only results and errors.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "More about what is done and why.")
    boolean verbose;

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "The stack trace of an error as well.")
    boolean stacktrace;

    @Option(names = "--no-cache", scope = ScopeType.INHERIT, description = "Read and write no cache.")
    boolean noCache;

    /** Tells the console and the log what was asked of them. */
    void apply(Console console, Map<String, String> variables, CommandLine command) {
        try {
            console.colour(Calls.oneOf("--color", colour, List.of("auto", "always", "never")));
            String level = variables.getOrDefault("AUTOGEN_LOG", "");
            if (!level.isEmpty()) {
                logLevel(Calls.oneOf("AUTOGEN_LOG", level, LOG_LEVELS));
            } else if (verbose) {
                logLevel("debug");
            }
        } catch (SettingsException wrong) {
            throw new CommandLine.ParameterException(command, wrong.getMessage(), wrong);
        }
        if (quiet) {
            console.quiet();
        }
    }

    private static void logLevel(String level) {
        // read when the first logger is made, which is later
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", level);
    }
}
