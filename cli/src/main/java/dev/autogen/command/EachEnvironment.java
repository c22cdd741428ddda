package dev.autogen.command;

import dev.autogen.codec.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;

/**
 * Runs a command once for each environment that {@code --env a,b} names, in that order, whatever becomes of the others: one report, and the worst exit code.
 */
final class EachEnvironment {

    /** From best to worst: an error says less about a database than a difference. */
    private static final List<Integer> BADNESS =
            List.of(ExitCode.OK, ExitCode.NOT_AT_HEAD, ExitCode.DIFFERENCES, ExitCode.FAILED, ExitCode.USAGE);

    /** Where a second environment would do the same again. */
    private static final List<String> ONE_ONLY = List.of("init", "demo", "edit", "completion");

    private final Console console;
    private final GlobalOptions global;

    EachEnvironment(Console console, GlobalOptions global) {
        this.console = console;
        this.global = global;
    }

    int execute(ParseResult parsed) {
        String names = global.environment;
        if (names == null || names.indexOf(',') < 0) {
            return new CommandLine.RunLast().execute(parsed);
        }
        List<String> environments = Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .distinct()
                .toList();
        ParseResult command = last(parsed);
        if (environments.contains("")) {
            throw new CommandLine.ParameterException(
                    command.commandSpec().commandLine(), "--env '" + names + "' has an empty name in it.");
        }
        if (global.url != null) {
            throw new CommandLine.ParameterException(
                    command.commandSpec().commandLine(),
                    "--url names one database, --env " + names
                            + " several. Write the urls under [environments.…] in autogen.toml.");
        }
        if (ONE_ONLY.contains(command.commandSpec().name())) {
            throw new CommandLine.ParameterException(
                    command.commandSpec().commandLine(),
                    command.commandSpec().name() + " takes one environment, not " + names + ".");
        }
        boolean json = "json".equalsIgnoreCase(command.matchedOptionValue("--format", ""));
        Map<String, @Nullable Object> documents = new LinkedHashMap<>();
        List<Integer> codes = new ArrayList<>();
        for (String environment : environments) {
            global.environment = environment;
            if (json) {
                String text = console.captured(() -> codes.add(run(parsed)));
                documents.put(environment, text.isBlank() ? null : Json.parse(text));
            } else {
                console.print(heading(command, environment));
                codes.add(run(parsed));
            }
        }
        if (json) {
            console.print(Json.writeIndented(documents));
        }
        return codes.stream().mapToInt(BADNESS::indexOf).max().stream()
                .map(BADNESS::get)
                .findFirst()
                .orElse(ExitCode.OK);
    }

    private int run(ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            return new ErrorPrinter(console, global.stacktrace).print(cause);
        }
    }

    /** A script stays one. */
    private String heading(ParseResult command, String environment) {
        boolean script = Stream.of("--sql", "--dry-run").anyMatch(command::hasMatchedOption)
                || "sql".equalsIgnoreCase(command.matchedOptionValue("--format", ""));
        return script ? "-- environment " + environment : console.bold("environment " + environment + ":");
    }

    private static ParseResult last(ParseResult parsed) {
        return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
    }
}
