package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.execution.MigrationFailedException;
import dev.autogen.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A revision does not do on a scratch database what it is meant to. */
public final class ProofFailedException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private ProofFailedException(String message) {
        super(message);
    }

    private ProofFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A statement failed. */
    static ProofFailedException statement(MigrationFailedException failed) {
        return new ProofFailedException(
                "The " + failed.direction().command() + " fails on the scratch database. " + failed.getMessage(),
                failed);
    }

    /** Returns the same with what else is known of it, each on a line of its own. */
    ProofFailedException with(List<String> hints) {
        return hints.isEmpty() ? this : new ProofFailedException(getMessage() + "\n" + String.join("\n", hints), this);
    }

    /** Something is left to do where nothing should be. */
    static ProofFailedException residue(String step, String meant, List<Operation> left) {
        return residue(step, meant, new Residue(left, List.of()));
    }

    /** Something is left to do, or something that is not modelled is not as it was. */
    static ProofFailedException residue(String step, String meant, Residue left) {
        return new ProofFailedException("After the " + step + " the scratch database is not " + meant
                + ". What is left to do:\n  "
                + String.join("\n  ", left.lines()));
    }

    /** A history does not make what a database has. */
    static ProofFailedException differs(String step, String meant, List<String> lines) {
        return new ProofFailedException(
                "After the " + step + " the scratch database is not " + meant + ":\n  " + String.join("\n  ", lines));
    }

    /** What stands in the way and nobody compares cannot be tried out. */
    static ProofFailedException bystanders(Map<String, String> failures) {
        return new ProofFailedException(
                "The revision drops and restores objects that could not be made on the scratch database:\n  "
                        + failures.entrySet().stream()
                                .map(one -> one.getKey() + ": " + one.getValue())
                                .collect(Collectors.joining("\n  ")));
    }

    /** The scratch server lacks what is needed. */
    static ProofFailedException extensions(List<String> missing, String release) {
        String names = String.join(", ", missing);
        return new ProofFailedException("The revision could not be tried out: the scratch server, PostgreSQL " + release
                + ", does not have the extension" + (missing.size() > 1 ? "s " : " ") + names
                + ". Under [scratch] in autogen.toml, name a server that has " + (missing.size() > 1 ? "them" : "it")
                + " as `url` or an image as `image`, or write the revision unproved: --keep-unproved.");
    }

    /** Rows are gone or changed. */
    static ProofFailedException rows(String step, List<String> lost) {
        return new ProofFailedException("After the " + step
                + " rows are missing or changed that it was not meant to touch:\n  " + String.join("\n  ", lost));
    }
}
