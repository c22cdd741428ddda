package dev.autogen.command;

import dev.autogen.AutogenException;
import dev.autogen.differ.DecisionException;
import dev.autogen.execution.Credentials;
import dev.autogen.project.SettingsException;
import dev.autogen.scanner.entity.EntityScanException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** The one place where an exception becomes text for people. */
final class ErrorPrinter {

    private final Console console;
    private final boolean stacktrace;

    ErrorPrinter(Console console, boolean stacktrace) {
        this.console = console;
        this.stacktrace = stacktrace;
    }

    /** Prints the failure and returns the exit code it stands for. */
    int print(Throwable failure) {
        console.warn(console.red("Error: ") + message(failure));
        printTrace(failure);
        return code(failure);
    }

    /** Returns what the failure says to people. */
    static String message(Throwable failure) {
        boolean expected = failure instanceof AutogenException;
        return Credentials.hide(expected ? String.valueOf(failure.getMessage()) : unexpected(failure));
    }

    /** Prints the stack trace, if that was asked for. */
    void printTrace(Throwable failure) {
        if (stacktrace) {
            if (failure instanceof EntityScanException scan && !scan.detail().isEmpty()) {
                console.warn(Credentials.hide(scan.detail()));
            }
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            console.warn(Credentials.hide(trace.toString().stripTrailing()));
        }
    }

    private static int code(Throwable failure) {
        return failure instanceof SettingsException || failure instanceof DecisionException
                ? ExitCode.USAGE
                : ExitCode.FAILED;
    }

    private static String unexpected(Throwable failure) {
        String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return "This should not have happened: " + failure.getClass().getSimpleName() + message
                + "\nRun it again with --stacktrace and report what it prints.";
    }
}
