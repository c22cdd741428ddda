package dev.autogen.maven;

import dev.autogen.command.CommandFailedException;
import dev.autogen.command.EmbeddedAutogen;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What every goal has in common: the parameters that stand for the global options, and one call of a command in the project's directory. */
abstract class AutogenGoal extends AbstractMojo {

    private static final Map<String, String> LOGGERS = Map.of(
            "dev.autogen.execution", "warn",
            "dev.autogen.scanner", "warn",
            "org.testcontainers", "off",
            "com.github.dockerjava", "off",
            "tc", "off");

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** The configuration; default: {@code autogen.toml} in the project's directory. */
    @Parameter(property = "autogen.config")
    private @Nullable File config;

    /** The environment: lays {@code [environments.NAME]} over the configuration. */
    @Parameter(property = "autogen.env")
    private @Nullable String env;

    /** The database: {@code jdbc:postgresql://…} or {@code postgresql://…}. */
    @Parameter(property = "autogen.url")
    private @Nullable String url;

    /** The database user. */
    @Parameter(property = "autogen.user")
    private @Nullable String user;

    /** The environment variable that holds the password. */
    @Parameter(property = "autogen.passwordEnv")
    private @Nullable String passwordEnv;

    /** Further options of the command, as on the command line, with blanks between them. */
    @Parameter(property = "autogen.args")
    private @Nullable String args;

    /** Do nothing. */
    @Parameter(property = "autogen.skip", defaultValue = "false")
    private boolean skip;

    /** Adds the command and its arguments. */
    abstract void command(Arguments arguments);

    /** Returns the command line that runs the command. */
    EmbeddedAutogen commandLine(MavenProject project, MavenSession session) throws MojoExecutionException {
        return EmbeddedAutogen.of(System.getenv(), new MavenNarrator(getLog()));
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || isAnothersModule()) {
            return;
        }
        // Commands tell what they do; Maven's loggers would tell it again. Read when a logger is made, which is later.
        LOGGERS.forEach(
                (name, level) -> System.getProperties().putIfAbsent("org.slf4j.simpleLogger.log." + name, level));
        int code;
        try {
            code = commandLine(project, session).run(arguments());
        } catch (CommandFailedException failure) {
            throw new MojoExecutionException(failure.getMessage(), failure);
        }
        if (code != 0) {
            throw new MojoFailureException(code == 4 ? "The database is not at head." : "There are differences.");
        }
    }

    /** Where several modules are built together, those with an {@code autogen.toml} are meant. */
    private boolean isAnothersModule() {
        boolean oneOfMany = session.getProjects().size() > 1;
        boolean configured = config != null || new File(project.getBasedir(), "autogen.toml").exists();
        if (project.getPackaging().equals("pom") || (oneOfMany && !configured)) {
            getLog().info("Nothing to do in " + project.getArtifactId() + ": "
                    + (oneOfMany
                            ? "of several modules, those with an autogen.toml are looked at."
                            : "it has packaging pom, so no entities. Name a module: -pl MODULE -am"));
            return true;
        }
        return false;
    }

    private List<String> arguments() {
        Arguments arguments = new Arguments();
        command(arguments);
        return arguments
                .words(args)
                .option("--project", project.getBasedir().toString())
                .option("--config", config == null ? null : config.toString())
                .option("--env", env)
                .option("--url", url)
                .option("--user", user)
                .option("--password-env", passwordEnv)
                .flag("--verbose", getLog().isDebugEnabled())
                .flag("--stacktrace", session.getRequest().isShowErrors())
                .list();
    }
}
