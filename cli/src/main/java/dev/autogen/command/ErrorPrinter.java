package dev.autogen.command;

import dev.autogen.AutogenException;
import dev.autogen.differ.DecisionException;
import dev.autogen.execution.Credentials;
import dev.autogen.execution.MigrationFailedException;
import dev.autogen.project.SettingsException;
import dev.autogen.scanner.entity.EntityScanException;
import dev.autogen.workflow.NotStampedException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;

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

    /** Prints that the command was interrupted; one that has changed something says what became of it. Returns the exit code. */
    int printInterrupted(Throwable failure) {
        boolean changed = failure instanceof MigrationFailedException || failure instanceof NotStampedException;
        String left = changed ? " " + message(failure) : "";
        console.warn(console.red("Interrupted.") + left);
        printTrace(failure);
        return ExitCode.FAILED;
    }

    /** Returns what the failure says to people. */
    static String message(Throwable failure) {
        if (failure instanceof AutogenException) {
            return Credentials.hide(String.valueOf(failure.getMessage()));
        }
        return Credentials.hide(failure instanceof UncheckedIOException file ? ofFile(file) : unexpected(failure));
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

    /** Disks fill up, and files belong to somebody else: nothing is wrong with autogen then. */
    private static String ofFile(UncheckedIOException failure) {
        return String.valueOf(failure.getMessage()).replaceFirst("\\.$", "") + ": " + failure.getCause() + "."
                + "\nLook whether the file is there, whether this user may read and write it, and whether the disk is full.";
    }

    private static String unexpected(Throwable failure) {
        String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return "This should not have happened: " + failure.getClass().getSimpleName() + message
                + "\nRun it again with --stacktrace and report what it prints.";
    }
}
