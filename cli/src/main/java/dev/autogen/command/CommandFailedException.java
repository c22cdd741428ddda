package dev.autogen.command;

import dev.autogen.AutogenException;

/** A command failed inside a build tool. The message is all that the command line would have said. */
public final class CommandFailedException extends AutogenException {

    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }
}
