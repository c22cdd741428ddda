package dev.autogen.command;

import dev.autogen.codec.Json;
import dev.autogen.codec.JsonCodec;
import dev.autogen.project.ProjectSettings;
import dev.autogen.project.SettingsException;
import dev.autogen.project.SettingsSources;
import dev.autogen.workflow.CompareOptions.Against;
import dev.autogen.workflow.OpenConnections;
import dev.autogen.workflow.Questions;
import dev.autogen.workflow.Workspace;
import dev.autogen.workflow.WorkspaceOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One call of the command line: turns the global options into what workflows take. */
final class Calls {

    /** What listing commands say where there is nothing to list. */
    static final String NO_REVISION = "There is no revision yet. Write the first: autogen revision -m \"…\"";

    private final Console console;
    private final Map<String, String> environment;
    private final GlobalOptions global;
    private final OpenConnections connections;
    private final @Nullable List<Path> dependencies;

    private Calls(Autogen root) {
        this.console = root.console();
        this.environment = root.environment();
        this.global = root.global;
        this.connections = root.connections();
        this.dependencies = root.dependencies();
    }

    static Calls of(@Nullable Autogen autogen) {
        return new Calls(Objects.requireNonNull(autogen, "picocli gives every command its parent"));
    }

    Console console() {
        return console;
    }

    /** Returns the environment's variables. */
    Map<String, String> environment() {
        return environment;
    }

    /** Returns whether more was asked for than the short form. */
    boolean verbose() {
        return global.verbose;
    }

    SettingsSources sources() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return new SettingsSources(
                Path.of("").toAbsolutePath(),
                home,
                environment,
                global.config,
                global.project,
                global.environment,
                global.url,
                global.user,
                global.passwordVariable);
    }

    ProjectSettings settings() {
        return ProjectSettings.read(sources());
    }

    Workspace open(boolean noBuild) {
        return open(settings(), noBuild);
    }

    Workspace open(ProjectSettings settings, boolean noBuild) {
        WorkspaceOptions options = new WorkspaceOptions(!noBuild, !global.noCache, environment, dependencies);
        return new Workspace(settings, options, new ConsoleNarrator(console, global.verbose), connections);
    }

    Questions questions() {
        return console.isTerminal() ? new TerminalQuestions(console) : Questions.NOBODY;
    }

    /** @param allowed the values of the option */
    Against against(@Nullable String text, String... allowed) {
        return text == null
                ? Against.DEFAULT
                : Against.valueOf(oneOf("--against", text, List.of(allowed)).toUpperCase(Locale.ROOT));
    }

    /** Returns whether the format is JSON rather than text. */
    boolean json(String format) {
        return oneOf("--format", format, List.of("text", "json")).equals("json");
    }

    /** Returns the value in small letters if it is allowed. */
    static String oneOf(String option, String value, List<String> allowed) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (!allowed.contains(lower)) {
            throw new SettingsException(
                    option + " cannot be '" + value + "': it is one of " + String.join(", ", allowed) + ".");
        }
        return lower;
    }

    /** Returns the record, list or map as JSON, as {@link #printJson} prints it. */
    static String jsonOf(Object report) {
        return Json.writeIndented(JsonCodec.wholeTree(report));
    }

    /** Prints a record, list or map of the result as JSON: without the codec's envelope, because its members are a contract of their own. */
    void printJson(Object report) {
        console.print(jsonOf(report));
    }

    /** Returns the path as annotations of GitHub Actions have it: from the top of the checkout, wherever the command runs. */
    String inCheckout(Path path) {
        String checkout = environment.get("GITHUB_WORKSPACE");
        return checkout != null && path.startsWith(checkout)
                ? Path.of(checkout).relativize(path).toString()
                : relative(path);
    }

    /** Returns the path as a person at the working directory would write it. */
    String relative(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
