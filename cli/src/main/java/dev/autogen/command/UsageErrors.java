package dev.autogen.command;

import dev.autogen.execution.Credentials;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong call with one sentence, what may have been meant, and where the help is. */
final class UsageErrors implements IParameterExceptionHandler {

    private final Console console;

    UsageErrors(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        console.warn(console.red("Error: ") + Credentials.hide(String.valueOf(failure.getMessage())));
        if (failure instanceof UnmatchedArgumentException unmatched) {
            for (String suggestion :
                    unmatched.getSuggestions().stream().limit(3).toList()) {
                console.warn("Did you mean '" + suggestion + "'?");
            }
        }
        console.warn("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }
}
