package dev.autogen.execution;

import dev.autogen.AutogenException;
import dev.autogen.revision.Direction;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionStep;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs the revisions of an application where there is a JRE and nothing else: no compiler, no command line, no sources.
 *
 * <pre>{@code
 * java -cp "shop.jar:lib/*" dev.autogen.execution.Main upgrade
 * }</pre>
 *
 * <p>Revisions are found by their index on the class path, the database by environment variables. Exit codes are those of the command line.
 */
public final class Main {

    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int NOT_AT_HEAD = 4;

    private final MainArguments arguments;
    private final MainConnection connection;
    private final ClassLoader loader;
    private final PrintStream out;
    private final PrintStream err;

    private Main(
            MainArguments arguments, MainConnection connection, ClassLoader loader, PrintStream out, PrintStream err) {
        this.arguments = arguments;
        this.connection = connection;
        this.loader = loader;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        // No logging backend is no reason for a warning here: all that is logged is printed as well.
        System.getProperties().putIfAbsent("slf4j.internal.verbosity", "ERROR");
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        int code = run(System.getenv(), loader, System.out, System.err, arguments);
        System.out.flush();
        System.exit(code);
    }

    /** Runs one command and returns its exit code. */
    static int run(
            Map<String, String> environment, ClassLoader loader, PrintStream out, PrintStream err, String... words) {
        try {
            MainArguments arguments = MainArguments.parse(List.of(words));
            if (arguments.command().equals("help")) {
                out.print(MainArguments.HELP);
                return 0;
            }
            return new Main(arguments, MainConnection.of(environment), loader, out, err).run();
        } catch (IllegalArgumentException wrong) {
            err.println("Error: " + Credentials.hide(String.valueOf(wrong.getMessage())));
            err.println("See: java " + Main.class.getName() + " help");
            return USAGE;
        } catch (AutogenException failure) {
            err.println("Error: " + Credentials.hide(String.valueOf(failure.getMessage())));
            return FAILED;
        }
    }

    private int run() {
        Migrator migrator = migrator();
        return switch (arguments.command()) {
            case "upgrade" -> run(migrator, Direction.UP, arguments.target("head"));
            case "downgrade" -> run(migrator, Direction.DOWN, arguments.target(null));
            case "current" -> current(migrator);
            default -> history(migrator);
        };
    }

    private Migrator migrator() {
        MigratorBuilder builder = arguments
                .settings(Migrator.builder())
                .revisions(RevisionSource.ofIndex(arguments.history(), loader))
                .allowDataLoss(arguments.yes())
                .listener(new Progress());
        if (connection.isGiven()) {
            builder.connections(connection);
        } else if (!arguments.isOffline()) {
            throw new IllegalArgumentException(MainConnection.MISSING);
        }
        return builder.build();
    }

    private int run(Migrator migrator, Direction direction, String target) {
        if (arguments.sql()) {
            migrator.script(migrator.plan(direction, target), out);
            return 0;
        }
        err.println(direction.command() + " " + connection.description());
        RunResult result = direction == Direction.UP ? migrator.upgrade(target) : migrator.downgrade(target);
        String heads = result.heads().isEmpty() ? "base" : String.join(", ", result.heads());
        out.println(
                result.steps().isEmpty()
                        ? "Nothing to run: the database is at " + heads + "."
                        : "The database is at " + heads + ".");
        return 0;
    }

    private int current(Migrator migrator) {
        DatabaseState state = migrator.state();
        if (state.heads().isEmpty()) {
            out.println("base: no revision has been run");
        }
        for (String head : state.heads()) {
            String known = state.newer().contains(head) ? " (of a newer application)" : " (unknown here)";
            out.println(migrator.history().find(head).map(Revision::title).orElse(head + known)
                    + (state.atHead() ? " (head)" : ""));
        }
        if (!state.pending().isEmpty()) {
            out.println(state.pending().size() + " pending:");
            state.pending().forEach(revision -> out.println("  " + revision.title()));
        }
        return arguments.checkHeads() && !state.atHead() ? NOT_AT_HEAD : 0;
    }

    private int history(Migrator migrator) {
        Set<String> heads =
                migrator.history().heads().stream().map(Revision::id).collect(Collectors.toSet());
        List<Revision> newestFirst = new ArrayList<>(migrator.history().revisions());
        Collections.reverse(newestFirst);
        for (Revision revision : newestFirst) {
            String parents = revision.parents().isEmpty() ? "<base>" : String.join(", ", revision.parents());
            out.println(parents + " -> " + revision.id() + (heads.contains(revision.id()) ? " (head)" : "")
                    + (revision.message().isEmpty() ? "" : ", " + revision.message()));
        }
        return 0;
    }

    /** Says on standard error what runs. */
    private final class Progress implements MigrationListener {

        @Override
        public void waiting(String sentence) {
            err.println(sentence);
        }

        @Override
        public void warning(String sentence) {
            err.println(sentence);
        }

        @Override
        public void finished(RevisionStep step, int statements, Duration took) {
            err.println("  " + step + " (" + statements + (statements == 1 ? " statement, " : " statements, ")
                    + took.toMillis() + " ms)");
        }
    }
}
