package dev.autogen.command;

import dev.autogen.execution.Credentials;
import dev.autogen.workflow.Narrator;
import dev.autogen.workflow.OpenConnections;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The command line inside a build tool. Commands, options and what they print are the same, but nobody is asked anything, a failure is thrown, and the
 * build tool may say what the project's dependencies are.
 *
 * <pre>{@code
 * int code = EmbeddedAutogen.of(System.getenv(), log).withDependencies(jars).run(List.of("check", "--project", "shop"));
 * }</pre>
 */
public final class EmbeddedAutogen {

    private final Map<String, String> environment;
    private final Narrator log;
    private final @Nullable List<Path> dependencies;

    private EmbeddedAutogen(Map<String, String> environment, Narrator log, @Nullable List<Path> dependencies) {
        this.environment = environment;
        this.log = log;
        this.dependencies = dependencies;
    }

    /**
     * Returns a command line that finds the project's dependencies itself.
     *
     * @param log hears of progress and of warnings; results go to standard output
     */
    public static EmbeddedAutogen of(Map<String, String> environment, Narrator log) {
        return new EmbeddedAutogen(Map.copyOf(environment), log, null);
    }

    /** Returns a command line for a project that the build tool has compiled and that needs these jars and directories beside its own classes. */
    public EmbeddedAutogen withDependencies(List<Path> jars) {
        return new EmbeddedAutogen(environment, log, List.copyOf(jars));
    }

    /**
     * Runs a command.
     *
     * @return 0 if it is done or in step, 3 if there are differences, 4 if the database is not at head
     * @throws CommandFailedException if it fails, or is called or configured wrongly
     */
    public int run(List<String> arguments) {
        OpenConnections connections = new OpenConnections();
        Interruption interruption = Interruption.of(connections);
        Console console = Console.inBuild(log);
        String[] words = arguments.toArray(String[]::new);
        CommandLine line = Autogen.commandLine(console, environment, connections, dependencies, words);
        Failure failure = new Failure(console, line.getCommand());
        line.setParameterExceptionHandler((wrong, parsed) -> failure.keep(wrong));
        line.setExecutionExceptionHandler((thrown, failed, parsed) -> failure.keep(thrown));
        try {
            int code = line.execute(words);
            console.out().flush();
            failure.rethrow();
            return code;
        } finally {
            interruption.over();
        }
    }

    /** What a command threw, which picocli does not let through. */
    private static final class Failure {

        private final Console console;
        private final Autogen autogen;
        private @Nullable CommandFailedException thrown;

        Failure(Console console, Autogen autogen) {
            this.console = console;
            this.autogen = autogen;
        }

        int keep(CommandLine.ParameterException wrong) {
            thrown = new CommandFailedException(Credentials.hide(String.valueOf(wrong.getMessage())));
            return ExitCode.USAGE;
        }

        int keep(Exception failure) {
            new ErrorPrinter(console, autogen.global.stacktrace).printTrace(failure);
            thrown = new CommandFailedException(ErrorPrinter.message(failure));
            return ExitCode.FAILED;
        }

        void rethrow() {
            if (thrown != null) {
                throw thrown;
            }
        }
    }
}
