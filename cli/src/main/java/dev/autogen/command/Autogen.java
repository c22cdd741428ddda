package dev.autogen.command;

import dev.autogen.workflow.OpenConnections;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "autogen",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "Migrations for JPA: edit entities, write a revision, review it, run it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  autogen demo                            see it work on a sample, with a database of its own",
            "  autogen init                            begin in a project",
            "  autogen revision -m \"add nickname\"      write what changed in the entities as a migration",
            "  autogen upgrade                         run what the database has not had yet",
            "  autogen check                           fail when entities and database differ",
            "",
            "Exit codes: 0 done or in step, 1 failed, 2 wrong usage or configuration, 3 differences found, 4 not at head."
        })
public final class Autogen implements Runnable {

    /** In the order of the help. */
    private static final List<Class<?>> COMMANDS = List.of(
            InitCommand.class,
            AdoptCommand.class,
            RevisionCommand.class,
            CheckCommand.class,
            VerifyCommand.class,
            UpgradeCommand.class,
            DowngradeCommand.class,
            CurrentCommand.class,
            HistoryCommand.class,
            HeadsCommand.class,
            BranchesCommand.class,
            ShowCommand.class,
            MergeCommand.class,
            RebaseCommand.class,
            StatusCommand.class,
            StampCommand.class,
            TakeOverCommand.class,
            RepairCommand.class,
            EnsureVersionCommand.class,
            EditCommand.class,
            RemoveCommand.class,
            ConfigCommand.class,
            CompletionCommand.class,
            DemoCommand.class);

    @Mixin
    final GlobalOptions global = new GlobalOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "This help.")
    boolean help;

    @Option(names = "--version", versionHelp = true, scope = ScopeType.INHERIT, description = "The version.")
    boolean version;

    @Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    private final Console console;
    private final Map<String, String> environment;
    private final OpenConnections connections;
    private final @Nullable List<Path> dependencies;

    private Autogen(
            Console console,
            Map<String, String> environment,
            OpenConnections connections,
            @Nullable List<Path> dependencies) {
        this.console = console;
        this.environment = environment;
        this.connections = connections;
        this.dependencies = dependencies;
    }

    public static void main(String[] arguments) {
        OpenConnections connections = new OpenConnections();
        Interruption interruption = Interruption.of(connections);
        int code = commandLine(Console.ofProcess(System.getenv()), System.getenv(), connections, null, arguments)
                .execute(arguments);
        System.out.flush();
        interruption.over();
        System.exit(code);
    }

    /** Runs one command and returns its exit code. */
    static int run(Console console, Map<String, String> environment, String... arguments) {
        return commandLine(console, environment, new OpenConnections(), null, arguments)
                .execute(arguments);
    }

    /** Returns the command line with all its commands. */
    static CommandLine commandLine(Console console, Map<String, String> environment) {
        return commandLine(console, environment, new OpenConnections(), null);
    }

    /**
     * @param dependencies those of a project that is compiled; null if its build has to be asked
     * @param arguments what will be executed, which decides on the commands that are there
     */
    static CommandLine commandLine(
            Console console,
            Map<String, String> environment,
            OpenConnections connections,
            @Nullable List<Path> dependencies,
            String... arguments) {
        Autogen autogen = new Autogen(console, environment, connections, dependencies);
        CommandLine line = new CommandLine(autogen);
        commands(arguments).forEach(line::addSubcommand);
        line.setOut(new PrintWriter(console.out(), true, Charset.defaultCharset()));
        line.setErr(new PrintWriter(console.err(), true, Charset.defaultCharset()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(110);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.isColoured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler(new UsageErrors(console));
        line.setExecutionStrategy(parsed -> {
            autogen.global.apply(console, environment, parsed.commandSpec().commandLine());
            return new EachEnvironment(console, autogen.global).execute(parsed);
        });
        line.setExecutionExceptionHandler((failure, failed, parsed) -> {
            ErrorPrinter printer = new ErrorPrinter(console, autogen.global.stacktrace);
            return connections.isEnding() ? printer.printInterrupted(failure) : printer.print(failure);
        });
        return line;
    }

    /** Returns all, or only the one that is called: reading the annotations of all takes longer than some commands do. */
    private static List<Class<?>> commands(String... arguments) {
        List<Class<?>> called = COMMANDS.stream()
                .filter(type -> arguments.length > 0
                        && type.getAnnotation(Command.class).name().equals(arguments[0]))
                .toList();
        return called.isEmpty() ? COMMANDS : called;
    }

    Console console() {
        return console;
    }

    Map<String, String> environment() {
        return environment;
    }

    OpenConnections connections() {
        return connections;
    }

    @Nullable
    List<Path> dependencies() {
        return dependencies;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Say which command to run.");
    }
}
