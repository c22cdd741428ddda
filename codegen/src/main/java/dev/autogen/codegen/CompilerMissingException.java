package dev.autogen.codegen;

import dev.autogen.AutogenException;

/** Thrown when the running Java has no compiler. */
public final class CompilerMissingException extends AutogenException {

    private static final long serialVersionUID = 1L;

    CompilerMissingException() {
        super("Revisions cannot be compiled: " + System.getProperty("java.home")
                + " is a Java runtime without a compiler. Run autogen with a JDK, 17 or newer: set JAVA_HOME to one.");
    }
}
