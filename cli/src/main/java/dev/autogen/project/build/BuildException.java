package dev.autogen.project.build;

import dev.autogen.AutogenException;

/** The user's project cannot be compiled, or its classpath not be told: the message has what the build tool said. */
public final class BuildException extends AutogenException {

    private static final long serialVersionUID = 1L;

    public BuildException(String message) {
        super(message);
    }

    public BuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
