package dev.autogen.scanner.entity.ddl;

import dev.autogen.AutogenException;

/** A statement that autogen cannot turn into a model; its message holds the statement and the reason. */
public final class UnreadableStatementException extends AutogenException {

    private static final long serialVersionUID = 1L;

    UnreadableStatementException(String statement, String reason) {
        super("autogen cannot read this statement of Hibernate's schema export, because " + reason + ": " + statement);
    }
}
